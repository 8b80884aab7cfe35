/* Cyclic staffing: how few people cover a day that never ends, if each works one unbroken shift?
 *
 * A shift that begins late in the day runs on into the next one, which is the same day again:
 * the hours form a circle.
 *
 *   glpsol --math cyclic.mod --data data/cyclic.dat
 */

param hours, integer, > 0;          # in the cycle
param shift, integer, > 0, < hours; # hours that a person works without a break

set H := 0 .. hours - 1;

param demand{H}, >= 0;              # people needed in the hour

var start{H}, integer, >= 0;        # people who begin at the hour

minimize people: sum{h in H} start[h];

# Present in an hour is who began in it or in one of the shift - 1 hours before.
s.t. cover{h in H}: sum{k in 0 .. shift - 1} start[(h - k + hours) mod hours] >= demand[h];

end;
