/* The compact model of a rota: nothing generated, nothing hidden in lines.
 *
 * Each person chooses at most one shift a day and a start for each of its breaks, so that the
 * person's rules are kept; people present serve queues; queues are worth what their coverage curve
 * says. lines.mod says the same with whole horizons as columns.
 *
 *   w[p,d,s] 1 where p works shift s on day d         z[p,d,s,b,t] 1 where its break b starts in t
 *   r[p,k,e] 1 where p's long rest of week k begins in e
 *   here[p,t] 1 where p is present in t               y[p,q,t] 1 where p serves queue q
 *   v[q,t,i] people in step i of the coverage curve   missed, over: what a promise or budget lacks
 *   done[k] all work with due times that is done by the end of hour k
 *
 *   least  weighed pay and wishes + price v + miss missed + excess over
 *
 * A person's rules: one shift a day, breaks in order, rest between shifts, hours of a week, days of
 * a week, days in a row, a long rest in each week. A relaxed shift here may be half a shift and
 * half a break: that is why the linear relaxation is weaker than that of lines.mod, whose lines
 * keep the rules as a whole:
 *
 *   relaxed rota.mod  <=  relaxed lines.mod  <=  whole lines.mod  =  whole rota.mod
 *
 * Units: money in major units, weighed by the priorities; paid time in minutes; times are
 * intervals, numbered from the start of the horizon, and may lie beyond its end.
 *
 *   glpsol --math rota.mod --data data/rota.dat
 *   glpsol --math rota.mod --data data/rota.dat --nomip
 */

# --- What people may do -------------------------------------------------------------------------

set PEOPLE;
param horizon, integer, > 0;                 # days
param intervals, integer, > 0;
set DAYS := 0 .. horizon - 1;
set WEEKS := 0 .. (horizon - 1) div 7;
set TIMES := 0 .. intervals - 1;

set SHIFTS, dimen 3;                         # person, day, number
param start{SHIFTS}, integer;
param finish{SHIFTS}, integer;               # the interval after the last
param paid{SHIFTS}, >= 0;                    # minutes
param pay{SHIFTS}, >= 0;                     # money
param cost{SHIFTS};                          # weighed pay and wishes unmet
set AWAY, dimen 4;               # a shift and an interval of a fixed activity in it

set STARTS, dimen 5;             # a shift, a break's number, and where it may start
set BREAKS := setof{(p, d, s, b, t) in STARTS} (p, d, s, b);
param length{BREAKS}, integer, > 0;          # of a break
param gap{BREAKS}, integer, >= 0, default 0; # least work since the break before

param rest{PEOPLE}, integer, >= 0, default 0;        # intervals between shifts
param long{PEOPLE}, integer, >= 0, default 0;        # intervals of rest somewhere in a week
param hoursleast{PEOPLE, WEEKS}, default 0;          # paid minutes of a week
param hoursmost{PEOPLE, WEEKS}, default 1e9;
param daysmost{PEOPLE}, default 7;                   # days worked in a week
param runmost{PEOPLE}, integer, default 366;         # days worked in a row
param run{PEOPLE}, integer, >= 0, default 0;         # days worked in a row just before the horizon
param ended{PEOPLE}, integer, default -100000;       # where the last shift before it ended
set MUST, within PEOPLE cross DAYS;      # days that have to be worked
param weekstart{WEEKS}, integer;
param weekend{WEEKS}, integer;
param paybase{PEOPLE}, default 0;                    # pay for leave
param costbase{PEOPLE}, default 0;

# --- What people share: as in lines.mod ---------------------------------------------------------

set QUEUES;
set CENTRES;
set WINDOWS;
param centre{PEOPLE}, symbolic, in CENTRES;
param rate{PEOPLE, QUEUES}, >= 0, default 0;
set STEPS, dimen 3;                          # queue, time, number
param width{STEPS};                          # in people; -1 without end
param price{STEPS}, default 0;
param served{STEPS}, >= 0, default 0;
param anyway;
set IN, dimen 3;
param promised{WINDOWS};
param miss{WINDOWS}, >= 0;

# Hours of queues whose work has a due time: what is not done is carried on to the next.
set CHAINED, within WINDOWS, default {};
set FOLLOWS, dimen 2, within CHAINED cross CHAINED,
  default {(u, k) in CHAINED cross CHAINED: 0 = 1};  # an hour and the next
param arrived{CHAINED}, >= 0;                # all that has come in by the end of the hour
param budget{CENTRES}, default -1;
param excess, >= 0;

# --- Variables ----------------------------------------------------------------------------------

set OPEN := setof{(q, t, i) in STEPS} (q, t);
# A long rest begins with the week, or where a shift ends in it.
set RESTS := setof{p in PEOPLE, k in WEEKS: long[p] > 0
      and max(weekstart[k], ended[p]) + long[p] <= weekend[k]}
    (p, k, max(weekstart[k], ended[p]))
  union setof{(p, d, s) in SHIFTS, k in WEEKS: long[p] > 0
      and finish[p, d, s] > weekstart[k] and finish[p, d, s] + long[p] <= weekend[k]}
    (p, k, finish[p, d, s]);

var w{SHIFTS}, binary;
var z{STARTS}, binary;
var r{RESTS}, binary;
var here{PEOPLE, TIMES}, >= 0, <= 1;
var y{p in PEOPLE, (q, t) in OPEN: rate[p, q] > 0}, binary;
var v{(q, t, i) in STEPS}, >= 0, <= if width[q, t, i] < 0 then 1e6 else width[q, t, i];
var missed{WINDOWS}, >= 0;
var done{k in CHAINED}, >= 0, <= arrived[k]; # all that is done by its end
var over{CENTRES}, >= 0;

minimize total: anyway + sum{p in PEOPLE} costbase[p]
  + sum{(p, d, s) in SHIFTS} cost[p, d, s] * w[p, d, s]
  + sum{(q, t, i) in STEPS} price[q, t, i] * v[q, t, i]
  + sum{k in WINDOWS} miss[k] * missed[k] + sum{c in CENTRES} excess * over[c];

# --- A person's rules ---------------------------------------------------------------------------

s.t. oneshift{p in PEOPLE, d in DAYS}: sum{(p, d, s) in SHIFTS} w[p, d, s] <= 1;

s.t. mustwork{(p, d) in MUST}: sum{(p, d, s) in SHIFTS} w[p, d, s] >= 1;

s.t. eachbreak{(p, d, s, b) in BREAKS}:
  sum{(p, d, s, b, t) in STARTS} z[p, d, s, b, t] = w[p, d, s];

# Whoever has started break b by t has ended break b - 1, and worked the gap since.
s.t. inorder{(p, d, s, b, t) in STARTS: b > 0}:
  sum{(p, d, s, b, u) in STARTS: u <= t} z[p, d, s, b, u]
    <= sum{(p, d, s, b - 1, u) in STARTS: u + length[p, d, s, b - 1] + gap[p, d, s, b] <= t}
         z[p, d, s, b - 1, u];

s.t. rested{(p, d, s) in SHIFTS, (p, e, f) in SHIFTS:
    d < e and start[p, e, f] < finish[p, d, s] + rest[p]}: w[p, d, s] + w[p, e, f] <= 1;

s.t. restedatfirst{(p, d, s) in SHIFTS: start[p, d, s] < ended[p] + rest[p]}: w[p, d, s] = 0;

s.t. hours{p in PEOPLE, k in WEEKS}:
  hoursleast[p, k] <= sum{(p, d, s) in SHIFTS: d div 7 = k} paid[p, d, s] * w[p, d, s]
    <= hoursmost[p, k];

s.t. days{p in PEOPLE, k in WEEKS}:
  sum{(p, d, s) in SHIFTS: d div 7 = k} w[p, d, s] <= daysmost[p];

s.t. inarow{p in PEOPLE, d in DAYS: d + runmost[p] < horizon}:
  sum{(p, e, s) in SHIFTS: d <= e and e <= d + runmost[p]} w[p, e, s] <= runmost[p];

s.t. inarowatfirst{p in PEOPLE: run[p] > 0 and max(0, runmost[p] - run[p]) < horizon}:
  sum{(p, e, s) in SHIFTS: e <= max(0, runmost[p] - run[p])} w[p, e, s]
    <= max(0, runmost[p] - run[p]);

s.t. longrest{p in PEOPLE, k in WEEKS: long[p] > 0}: sum{(p, k, e) in RESTS} r[p, k, e] = 1;

s.t. restisfree{(p, k, e) in RESTS, (p, d, s) in SHIFTS:
    start[p, d, s] < e + long[p] and finish[p, d, s] > e}: r[p, k, e] + w[p, d, s] <= 1;

# --- Presence, and what people share ------------------------------------------------------------

s.t. present{p in PEOPLE, t in TIMES}:
  here[p, t] = (if t < ended[p] then 1 else 0)
    + sum{(p, d, s) in SHIFTS: start[p, d, s] <= t and t < finish[p, d, s]
        and (p, d, s, t) not in AWAY} w[p, d, s]
    - sum{(p, d, s, b, u) in STARTS: u <= t and t < u + length[p, d, s, b]} z[p, d, s, b, u];

s.t. serving{p in PEOPLE, t in TIMES: exists{(q, t) in OPEN} rate[p, q] > 0}:
  sum{(q, t) in OPEN: rate[p, q] > 0} y[p, q, t] = here[p, t];

s.t. coverage{(q, t) in OPEN}:
  sum{p in PEOPLE: rate[p, q] > 0} rate[p, q] * y[p, q, t] = sum{(q, t, i) in STEPS} v[q, t, i];

s.t. promise{k in WINDOWS diff CHAINED}:
  sum{(k, q, t) in IN, (q, t, i) in STEPS} served[q, t, i] * v[q, t, i] + missed[k]
    >= promised[k];

s.t. carried{k in CHAINED}:
  sum{(k, q, t) in IN, (q, t, i) in STEPS} served[q, t, i] * v[q, t, i]
    + sum{(u, k) in FOLLOWS} done[u] >= done[k];

s.t. due{k in CHAINED: miss[k] > 0}: done[k] + missed[k] >= promised[k];

s.t. spending{c in CENTRES: budget[c] >= 0}:
  sum{p in PEOPLE: centre[p] = c}
    (paybase[p] + sum{(p, d, s) in SHIFTS} pay[p, d, s] * w[p, d, s]) - over[c] <= budget[c];

end;
