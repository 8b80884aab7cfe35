/* The pricing problem: one person's cheapest line under given prices of presence.
 *
 * The prices are the duals of lines.mod: what one more person present in an interval is worth to
 * the others' queues. A line whose cost less the worth of its presence is below the dual of the
 * person's own row would better the master; where nobody has one, the master is solved.
 *
 *   w[d,s] 1 where shift s is worked on day d      z[d,s,b,t] 1 where its break b starts in t
 *   r[k,e] 1 where the long rest of week k begins in e
 *
 *   least  payfactor pay + wishfactor wishes unmet - sum of worth[t] here[t]
 *
 * The rules are those of one person of rota.mod. The program solves the same by a dynamic program
 * over days, whose states are the hours and days worked in the week, the days in a row, whether the
 * long rest was had, and when the last shift ended: a shortest path with resources.
 *
 * Units: money in major units; paid time in minutes; times are intervals, numbered from the start
 * of the horizon, and may lie beyond its end.
 *
 *   glpsol --math pricing.mod --data data/pricing.dat
 */

param horizon, integer, > 0;                 # days
param intervals, integer, > 0;
set DAYS := 0 .. horizon - 1;
set WEEKS := 0 .. (horizon - 1) div 7;
set TIMES := 0 .. intervals - 1;

param worth{TIMES}, default 0;               # of presence; what surplus people cost is below 0
param payfactor;                             # weight of a unit of pay, its budget's price included
param wishfactor;                            # weight of a point of wishes unmet

set SHIFTS, dimen 2;                         # day, number
param start{SHIFTS}, integer;
param finish{SHIFTS}, integer;               # the interval after the last
param paid{SHIFTS}, >= 0;                    # minutes
param pay{SHIFTS}, >= 0;                     # money
param unmet{SHIFTS};                         # wishes unmet, less those of a day off
set AWAY, dimen 3;               # a shift and an interval of a fixed activity in it

set STARTS, dimen 4;             # a shift, a break's number, and where it may start
set BREAKS := setof{(d, s, b, t) in STARTS} (d, s, b);
param length{BREAKS}, integer, > 0;          # of a break
param gap{BREAKS}, integer, >= 0, default 0; # least work since the break before

param rest, integer, >= 0, default 0;        # intervals between shifts
param long, integer, >= 0, default 0;        # intervals of rest somewhere in a week
param hoursleast{WEEKS}, default 0;          # paid minutes of a week
param hoursmost{WEEKS}, default 1e9;
param daysmost, default 7;                   # days worked in a week
param runmost, integer, default 366;         # days worked in a row
param run, integer, >= 0, default 0;         # days worked in a row just before the horizon
param ended, integer, default -100000;       # where the last shift before it ended
set MUST, within DAYS;           # days that have to be worked
param weekstart{WEEKS}, integer;
param weekend{WEEKS}, integer;
param paybase, default 0;                    # pay for leave
param unmetbase, default 0;

# A long rest begins with the week, or where a shift ends in it.
set RESTS := setof{k in WEEKS: long > 0 and max(weekstart[k], ended) + long <= weekend[k]}
    (k, max(weekstart[k], ended))
  union setof{(d, s) in SHIFTS, k in WEEKS: long > 0
      and finish[d, s] > weekstart[k] and finish[d, s] + long <= weekend[k]} (k, finish[d, s]);

var w{SHIFTS}, binary;
var z{STARTS}, binary;
var r{RESTS}, binary;
var here{TIMES}, >= 0, <= 1;

minimize total: payfactor * (paybase + sum{(d, s) in SHIFTS} pay[d, s] * w[d, s])
  + wishfactor * (unmetbase + sum{(d, s) in SHIFTS} unmet[d, s] * w[d, s])
  - sum{t in TIMES} worth[t] * here[t];

s.t. oneshift{d in DAYS}: sum{(d, s) in SHIFTS} w[d, s] <= 1;

s.t. mustwork{d in MUST}: sum{(d, s) in SHIFTS} w[d, s] >= 1;

s.t. eachbreak{(d, s, b) in BREAKS}: sum{(d, s, b, t) in STARTS} z[d, s, b, t] = w[d, s];

# Whoever has started break b by t has ended break b - 1, and worked the gap since.
s.t. inorder{(d, s, b, t) in STARTS: b > 0}:
  sum{(d, s, b, u) in STARTS: u <= t} z[d, s, b, u]
    <= sum{(d, s, b - 1, u) in STARTS: u + length[d, s, b - 1] + gap[d, s, b] <= t}
         z[d, s, b - 1, u];

s.t. rested{(d, s) in SHIFTS, (e, f) in SHIFTS: d < e and start[e, f] < finish[d, s] + rest}:
  w[d, s] + w[e, f] <= 1;

s.t. restedatfirst{(d, s) in SHIFTS: start[d, s] < ended + rest}: w[d, s] = 0;

s.t. hours{k in WEEKS}:
  hoursleast[k] <= sum{(d, s) in SHIFTS: d div 7 = k} paid[d, s] * w[d, s] <= hoursmost[k];

s.t. days{k in WEEKS}: sum{(d, s) in SHIFTS: d div 7 = k} w[d, s] <= daysmost;

s.t. inarow{d in DAYS: d + runmost < horizon}:
  sum{(e, s) in SHIFTS: d <= e and e <= d + runmost} w[e, s] <= runmost;

s.t. inarowatfirst{k in WEEKS: k = 0 and run > 0 and max(0, runmost - run) < horizon}:
  sum{(e, s) in SHIFTS: e <= max(0, runmost - run)} w[e, s] <= max(0, runmost - run);

s.t. longrest{k in WEEKS: long > 0}: sum{(k, e) in RESTS} r[k, e] = 1;

s.t. restisfree{(k, e) in RESTS, (d, s) in SHIFTS: start[d, s] < e + long and finish[d, s] > e}:
  r[k, e] + w[d, s] <= 1;

s.t. present{t in TIMES}:
  here[t] = (if t < ended then 1 else 0)
    + sum{(d, s) in SHIFTS: start[d, s] <= t and t < finish[d, s]
        and (d, s, t) not in AWAY} w[d, s]
    - sum{(d, s, b, u) in STARTS: u <= t and t < u + length[d, s, b]} z[d, s, b, u];

end;
