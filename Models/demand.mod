/* From a forecast to coverage: what is served in time with so many people, how many are needed, and
 * the curve that the master is given.
 *
 * Symbols, for one interval of one queue (a row):
 *   A = contacts * handle / interval          offered load in erlangs
 *   C(A,n)                                    probability that all n agents are busy (Erlang C)
 *   level(n) = 1 - C(A,n) exp(-(n - A) target / handle)      share answered within target
 *   each = (1 - shrinkage) * together         agents that a person on the rota stands for
 *   f(m) = contacts * level(each m)           contacts answered in time by m people
 *
 * Level is 0 where n <= A, where the queue grows without end; between whole agents it is linear.
 *
 * f is S-shaped. Left of its steepest step it gives way to that step's line, drawn on downwards:
 * else a chord over the S would let a plan park people where nobody is answered in time. What is
 * left is made concave: h is the least concave function that is nowhere below it, found by a
 * linear program. The slopes of h are the coverage steps of lines.mod and rota.mod.
 *
 * Units: contacts per interval, seconds, people.
 *
 *   glpsol --math demand.mod --data data/demand.dat
 *
 * prints for each row a line `need ROW LOAD PEOPLE`, and for each number of people a line
 * `curve ROW PEOPLE SERVED ENVELOPE`.
 */

set ROWS;
param contacts{ROWS}, > 0;                       # in the interval
param handle{ROWS}, > 0;                         # average handle time, seconds
param interval{ROWS}, > 0;                       # seconds
param target{ROWS}, >= 0;                        # seconds
param promised{ROWS}, > 0, < 1;                  # share to be answered within target
param shrinkage{ROWS}, >= 0, < 1, default 0;
param together{ROWS}, > 0, default 1;            # conversations at a time, on chat
param most{ROWS}, integer, > 0;                  # people on the rota, as far as the curve goes

param load{r in ROWS} := contacts[r] * handle[r] / interval[r];
param each{r in ROWS} := (1 - shrinkage[r]) * together[r];
param agents{r in ROWS} := ceil(each[r] * most[r]) + 1;

# A^k / k!, up to a common factor that keeps it small
param p{r in ROWS, k in 0 .. agents[r]} :=
  if k = 0 then exp(-load[r]) else p[r, k - 1] * load[r] / k;
# All busy: the sum over k >= n of p[n] (A/n)^(k - n)
param busy{r in ROWS, n in 1 .. agents[r]: n > load[r]} := p[r, n] * n / (n - load[r]);
param level{r in ROWS, n in 0 .. agents[r]} := if n <= load[r] then 0 else
  1 - busy[r, n] / (sum{k in 0 .. n - 1} p[r, k] + busy[r, n])
    * exp(-(n - load[r]) * target[r] / handle[r]);

param f{r in ROWS, m in 0 .. most[r]} := contacts[r] *
  (level[r, floor(each[r] * m)] + (each[r] * m - floor(each[r] * m))
    * (level[r, floor(each[r] * m) + 1] - level[r, floor(each[r] * m)]));

param need{r in ROWS} := min{m in 0 .. most[r]:
  f[r, m] >= promised[r] * contacts[r] - 1e-9} m;

param steepest{r in ROWS} := min{m in 1 .. most[r]:
  f[r, m] - f[r, m - 1] >= max{j in 1 .. most[r]} (f[r, j] - f[r, j - 1]) - 1e-12} m;
param slope{r in ROWS} := f[r, steepest[r]] - f[r, steepest[r] - 1];
param g{r in ROWS, m in 0 .. most[r]} := if m < steepest[r]
  then f[r, steepest[r]] - (steepest[r] - m) * slope[r] else f[r, m];

var h{r in ROWS, m in 0 .. most[r]}, >= g[r, m];

minimize area: sum{r in ROWS, m in 0 .. most[r]} h[r, m];

s.t. concave{r in ROWS, m in 1 .. most[r] - 1}: 2 * h[r, m] >= h[r, m - 1] + h[r, m + 1];

solve;

printf{r in ROWS} "need %s %.12g %d\n", r, load[r], need[r];
printf{r in ROWS, m in 0 .. most[r]} "curve %s %d %.12g %.12g\n", r, m, f[r, m], h[r, m];

end;
