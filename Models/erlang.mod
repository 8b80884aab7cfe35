# Erlang C by direct summation: what the program computes by a recursion, from the definition.
#
# Symbols: A offered load in erlangs, n agents, p[k] probability of k contacts in the system up to
# a common factor, for k < n; the states from n on form a geometric series with ratio A/n.
#
#   glpsol --math erlang.mod --data data/erlang.dat
#
# prints a line for each row: its number, P(wait), mean wait in seconds, share answered in time,
# and the least number of agents that reaches the promised share.

set ROWS;
param load{ROWS} > 0;            # A, in erlangs
param agents{r in ROWS} integer > load[r];
param handle{ROWS} > 0;          # average handle time, in seconds
param target{ROWS} >= 0;         # target of the standard, in seconds
param promised{ROWS} > 0, < 1;   # share promised by the standard

param most{r in ROWS} := agents[r] + 40;

# A^k / k!
param p{r in ROWS, k in 0..most[r]} := if k = 0 then 1 else p[r, k - 1] * load[r] / k;
# All busy: the sum over k >= n of p[n] (A/n)^(k - n)
param busy{r in ROWS, n in 1..most[r]: n > load[r]} := p[r, n] * n / (n - load[r]);
param wait{r in ROWS, n in 1..most[r]: n > load[r]} :=
  busy[r, n] / (sum{k in 0..n - 1} p[r, k] + busy[r, n]);
param level{r in ROWS, n in 1..most[r]: n > load[r]} :=
  1 - wait[r, n] * exp(-(n - load[r]) * target[r] / handle[r]);
param needed{r in ROWS} :=
  min{n in 1..most[r]: n > load[r] and level[r, n] >= promised[r]} n;

printf{r in ROWS} "row %d %.15g %.15g %.15g %d\n", r, wait[r, agents[r]],
  wait[r, agents[r]] * handle[r] / (agents[r] - load[r]), level[r, agents[r]], needed[r];

end;
