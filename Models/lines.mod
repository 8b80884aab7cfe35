/* Everyone gets one line: the master program.
 *
 * A line is one person's whole horizon. Lines are what people do alone; coverage, promises and
 * budgets are what they share:
 *
 *   least    sum of cost[l] x[l] + price[q,t,i] v[q,t,i] + miss[w] missed[w] + excess over[c]
 *   person    sum of x[l] over the lines of p                            = 1
 *   presence  sum over q of y[k,q,t]  = lines of people of k present in t
 *   coverage  sum over k of rate[k,q] y[k,q,t]  = sum over i of v[q,t,i]
 *   promise   sum of served[q,t,i] v[q,t,i] + missed[w]                  >= promised[w]
 *   carried   sum of served[q,t,i] v[q,t,i] + done[w before]             >= done[w]
 *   due       done[w] + missed[w]                                        >= promised[w]
 *   spending  sum of pay[l] x[l] over the lines of c  - over[c]          <= budget[c]
 *   shared    any other row over lines and slacks, between least and most
 *
 * Units: money in major units, weighed by the priorities; presence and widths in people; times are
 * intervals, numbered from the start of the horizon. Work with due times has a window for each hour;
 * done[w], promised[w] and arrived[w] >= done[w] count from the start. People with the same competences form a
 * profile: who of them serves which queue is of no matter. A rate below 1 counts a person as less
 * than one.
 *
 *   glpsol --math lines.mod --data data/lines.dat            whole lines, whole people on queues
 *   glpsol --math lines.mod --data data/lines.dat --nomip    the linear program, a lower bound
 *
 * data/lines.dat lists every line of the team of data/rota.dat, so both have the same optimum.
 * `rota model export PLAN` writes such data for a plan, with the lines that were generated.
 */

set PEOPLE;
set PROFILES;                               # distinct competences
set LINES;
set QUEUES;
set TIMES;                                  # intervals
set CENTRES;                                # cost centres
set WINDOWS;                                # promises

param owner{LINES}, symbolic, in PEOPLE;
param centre{PEOPLE}, symbolic, in CENTRES;
param cost{LINES};                          # weighed pay and wishes unmet
param pay{LINES}, >= 0;
set AT{PROFILES, TIMES}, within LINES, default {};  # lines that have someone of the profile present
param rate{PROFILES, QUEUES}, >= 0, default 0;  # proficiency; 0 where the queue is not theirs

set STEPS, dimen 3;                         # of the coverage curves: queue, time, number
param width{STEPS};                         # in people; -1 without end
param price{STEPS}, default 0;              # weighed cost of a person in the step
param served{STEPS}, >= 0, default 0;       # contacts that a person in the step serves
param anyway;                               # weighed cost with nobody present

set IN, dimen 3;                            # window, queue and time that it counts
param promised{WINDOWS};
param miss{WINDOWS}, >= 0;                  # weight of a promised contact missed

# Hours of queues whose work has a due time: what is not done is carried on to the next.
set CHAINED, within WINDOWS, default {};
set FOLLOWS, dimen 2, within CHAINED cross CHAINED,
  default {(u, k) in CHAINED cross CHAINED: 0 = 1};  # an hour and the next
param arrived{CHAINED}, >= 0;               # all that has come in by the end of the hour

param budget{CENTRES}, default -1;          # -1 for none
param excess, >= 0;                         # weight of a unit of pay above a budget

# What else people share: rows over lines and over slacks, which cost when used.
set SHARED, default {};
set SLACKS, default {};
param least{SHARED}, default -1e300;        # no limit below
param most{SHARED}, default 1e300;          # no limit above
param slackcost{SLACKS}, default 0;
param slackmost{SLACKS}, default 1e300;
param ofline{SHARED, LINES}, default 0;
param ofslack{SHARED, SLACKS}, default 0;

set OPEN := setof{(q, t, i) in STEPS} (q, t);

var x{LINES}, binary;
var y{k in PROFILES, (q, t) in OPEN: rate[k, q] > 0}, integer, >= 0;
var v{(q, t, i) in STEPS}, >= 0, <= if width[q, t, i] < 0 then 1e6 else width[q, t, i];
var missed{WINDOWS}, >= 0;
var done{w in CHAINED}, >= 0, <= arrived[w];  # all that is done by its end
var over{CENTRES}, >= 0;
var slack{s in SLACKS}, >= 0, <= slackmost[s];

minimize total: anyway + sum{l in LINES} cost[l] * x[l]
  + sum{(q, t, i) in STEPS} price[q, t, i] * v[q, t, i]
  + sum{w in WINDOWS} miss[w] * missed[w] + sum{c in CENTRES} excess * over[c]
  + sum{s in SLACKS} slackcost[s] * slack[s];

s.t. person{p in PEOPLE}: sum{l in LINES: owner[l] = p} x[l] = 1;

s.t. presence{k in PROFILES, t in TIMES: exists{(q, t) in OPEN} rate[k, q] > 0}:
  sum{(q, t) in OPEN: rate[k, q] > 0} y[k, q, t]
    = sum{l in AT[k, t]} x[l];

s.t. coverage{(q, t) in OPEN}:
  sum{k in PROFILES: rate[k, q] > 0} rate[k, q] * y[k, q, t] = sum{(q, t, i) in STEPS} v[q, t, i];

s.t. promise{w in WINDOWS diff CHAINED}:
  sum{(w, q, t) in IN, (q, t, i) in STEPS} served[q, t, i] * v[q, t, i] + missed[w]
    >= promised[w];

s.t. carried{w in CHAINED}:
  sum{(w, q, t) in IN, (q, t, i) in STEPS} served[q, t, i] * v[q, t, i]
    + sum{(u, w) in FOLLOWS} done[u] >= done[w];

s.t. due{w in CHAINED: miss[w] > 0}: done[w] + missed[w] >= promised[w];

s.t. spending{c in CENTRES: budget[c] >= 0}:
  sum{l in LINES: centre[owner[l]] = c} pay[l] * x[l] - over[c] <= budget[c];

s.t. atleast{r in SHARED: least[r] > -1e300}:
  sum{l in LINES} ofline[r, l] * x[l] + sum{s in SLACKS} ofslack[r, s] * slack[s] >= least[r];

s.t. atmost{r in SHARED: most[r] < 1e300}:
  sum{l in LINES} ofline[r, l] * x[l] + sum{s in SLACKS} ofslack[r, s] * slack[s] <= most[r];

end;
