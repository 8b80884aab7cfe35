/* Work with due times: which hour's promise is done when, and what is late.
 *
 * Work comes in hour by hour, can't be done before it comes in, and is promised to be done by the
 * ends of hours. At the ends of some hours one looks: what is promised by then and not done counts
 * its weight, and again the next time if it is not done by then. Late work is still to be done.
 *
 *   x[s,j]    contacts done in hour s that were promised by the end of hour j
 *   never[j]  contacts promised by the end of hour j that are not done at all
 *
 *   least  sum of late[j,s] x[s,j] + late[j,after the last] never[j]
 *   room   sum over j of x[s,j]                 <= could[s]
 *   there  sum over j and r <= s of x[r,j]      <= sum over r <= s of comes[r]
 *   all    sum over s of x[s,j] + never[j]       = promised[j]
 *
 * where late[j,s] adds the weights of all looks from hour j to before hour s. To do the oldest first
 * is an optimum: the least cost is that of the chain
 *
 *   done[s] = min(done[s - 1] + could[s], comes[1] + ... + comes[s])
 *   cost    = sum of weight[s] max(0, promised[1] + ... + promised[s] - done[s])
 *
 * which lines.mod has as rows, and which the tests compare. Units: contacts; hours in which the queue
 * is open.
 *
 *   glpsol --math backlog.mod --data data/backlog.dat
 */

param hours, integer, > 0;
set S := 1 .. hours;
param comes{S}, >= 0, default 0;         # can be worked on from this hour on
param promised{S}, >= 0, default 0;      # by its end, beyond what was promised before
param could{S}, >= 0, default 0;         # those present can do
param weight{S}, >= 0, default 0;        # of a contact that is late at its end; 0: nobody looks

param late{j in S, s in 1 .. hours + 1} := sum{l in S: l >= j and l < s} weight[l];

var x{S, S}, >= 0;
var never{S}, >= 0;

minimize total: sum{s in S, j in S} late[j, s] * x[s, j] + sum{j in S} late[j, hours + 1] * never[j];

s.t. room{s in S}: sum{j in S} x[s, j] <= could[s];

s.t. there{s in S}: sum{j in S, r in 1 .. s} x[r, j] <= sum{r in 1 .. s} comes[r];

s.t. all{j in S}: sum{s in S} x[s, j] + never[j] = promised[j];

end;
