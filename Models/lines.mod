/* Everyone gets one line: the master program with every line listed, none generated.
 *
 * A line is one person's whole horizon. Lines are what people do alone; coverage, promises and
 * budgets are what they share. Proficiency below 1 counts a person as less than one.
 *
 *   glpsol --math lines.mod --data data/lines.dat            whole lines, whole people on queues
 *   glpsol --math lines.mod --data data/lines.dat --nomip    the linear program, a lower bound
 */

set PEOPLE;
set LINES;
set QUEUES;
set TIMES;                                  # intervals
set CENTRES;                                # cost centres
set WINDOWS;                                # promises

param owner{LINES}, symbolic, in PEOPLE;
param centre{PEOPLE}, symbolic, in CENTRES;
param cost{LINES};                          # weighed pay and wishes unmet
param pay{LINES}, >= 0;
set PRESENT, within LINES cross TIMES;      # when a line has its person on the queues
param rate{PEOPLE, QUEUES}, >= 0, <= 1, default 0;

set STEPS, dimen 3, within QUEUES cross TIMES cross 0 .. 99;  # of the coverage curves
param width{STEPS};                         # in people; -1 without end
param price{STEPS}, default 0;              # weighed cost of a person in the step
param served{STEPS}, >= 0, default 0;       # contacts that a person in the step serves
param anyway;                               # weighed cost with nobody present

set IN, dimen 3, within WINDOWS cross QUEUES cross TIMES;
param promised{WINDOWS};
param miss{WINDOWS}, >= 0;                  # weight of a promised contact missed

param budget{CENTRES}, default -1;          # -1 for none
param excess, >= 0;                         # weight of a unit of pay above a budget

set OPEN := setof{(q, t, i) in STEPS} (q, t);

var x{LINES}, binary;
var y{p in PEOPLE, (q, t) in OPEN: rate[p, q] > 0}, integer, >= 0;
var v{(q, t, i) in STEPS}, >= 0, <= if width[q, t, i] < 0 then 1e6 else width[q, t, i];
var missed{WINDOWS}, >= 0;
var over{CENTRES}, >= 0;

minimize total: anyway + sum{l in LINES} cost[l] * x[l]
  + sum{(q, t, i) in STEPS} price[q, t, i] * v[q, t, i]
  + sum{w in WINDOWS} miss[w] * missed[w] + sum{c in CENTRES} excess * over[c];

s.t. person{p in PEOPLE}: sum{l in LINES: owner[l] = p} x[l] = 1;

s.t. presence{p in PEOPLE, t in TIMES: exists{(q, t) in OPEN} rate[p, q] > 0}:
  sum{(q, t) in OPEN: rate[p, q] > 0} y[p, q, t] = sum{(l, t) in PRESENT: owner[l] = p} x[l];

s.t. coverage{(q, t) in OPEN}:
  sum{p in PEOPLE: rate[p, q] > 0} rate[p, q] * y[p, q, t] = sum{(q, t, i) in STEPS} v[q, t, i];

s.t. promise{w in WINDOWS}:
  sum{(w, q, t) in IN, (q, t, i) in STEPS} served[q, t, i] * v[q, t, i] + missed[w]
    >= promised[w];

s.t. spending{c in CENTRES: budget[c] >= 0}:
  sum{l in LINES: centre[owner[l]] = c} pay[l] * x[l] - over[c] <= budget[c];

end;
