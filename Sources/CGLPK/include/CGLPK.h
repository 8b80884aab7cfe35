/* The few calls of GLPK that Rota makes, each of them trapped.
 *
 * GLPK answers wrong use (an index out of range, a duplicate, an internal assertion) by printing a
 * line and calling abort(). Every function below catches that: it returns GLPK_FAULT, keeps GLPK's
 * own sentence for glpk_fault_message(), and has freed the whole environment of the calling thread.
 * After GLPK_FAULT no problem made on this thread may be touched again, not even to delete it.
 *
 * GLPK keeps one environment per thread: whatever is made on a thread stays on it.
 * Arrays are counted from 1, as GLPK counts; element 0 is padding.
 */
#ifndef CGLPK_H
#define CGLPK_H

#include <glpk.h>
#include <stddef.h>

/* GLPK gave up; everything it had on this thread is gone. */
#define GLPK_FAULT (-1)

/* What GLPK said when it last gave up on this thread, or what it last said while writing a file. */
const char *glpk_fault_message(void);

/* -- thread.c ---------------------------------------------------------------------------------- */

/* Runs `work(context)` on a thread of its own and waits for its end.
 * Returns 0, or the errno of the thread that could not be made. */
int glpk_on_own_thread(size_t stack_bytes, void (*work)(void *context), void *context);

/* An identity of the calling thread, to be compared only while the thread lives. */
const void *glpk_this_thread(void);

/* -- problem.c --------------------------------------------------------------------------------- */

/* A new, empty problem that is minimised. */
int glpk_create(glp_prob **problem, double cost_offset);

/* Frees everything GLPK has on this thread. Harmless when there is nothing. */
void glpk_free_thread(void);

/* Adds `count` rows with bounds type[i], lower[i], upper[i]. */
int glpk_add_rows(glp_prob *problem, int count, const int *type, const double *lower,
                  const double *upper);

/* Adds `count` columns. The entries of column k are start[k] + 1 ... start[k + 1] of row and value.
 * The columns are non-basic and stand at a bound. */
int glpk_add_columns(glp_prob *problem, int count, const int *kind, const int *type,
                     const double *lower, const double *upper, const double *cost,
                     const int *start, const int *row, const double *value);

/* Deletes the columns positions[1...count]; those behind them move up. */
int glpk_delete_columns(glp_prob *problem, int count, const int *positions);

int glpk_set_row_bounds(glp_prob *problem, int row, int type, double lower, double upper);
int glpk_set_column_bounds(glp_prob *problem, int column, int type, double lower, double upper);
int glpk_set_cost(glp_prob *problem, int column, double cost);

/* -- simplex.c --------------------------------------------------------------------------------- */

/* One slice of the simplex method from the present basis, without presolve.
 * Returns GLPK's return code. `iteration_limit` and `millisecond_limit` are for this slice. */
int glpk_simplex(glp_prob *problem, int method, int iteration_limit, int millisecond_limit);

/* Where the simplex method stands. */
typedef struct {
  int primal_status, dual_status, iterations;
  double objective;
} glpk_standing;

int glpk_read_standing(glp_prob *problem, glpk_standing *standing);

/* The values of all columns and the duals of all rows. */
int glpk_read_solution(glp_prob *problem, double *column_values, double *row_duals);

/* -- basis.c ----------------------------------------------------------------------------------- */

/* An advanced (triangular) basis for a cold start. */
int glpk_advanced_basis(glp_prob *problem);
int glpk_read_basis(glp_prob *problem, int *row_status, int *column_status);
int glpk_write_basis(glp_prob *problem, const int *row_status, const int *column_status);
int glpk_column_status(glp_prob *problem, int column, int *status);

/* -- integer.c --------------------------------------------------------------------------------- */

/* How far branch and cut has come. `incumbent` counts only if `has_incumbent`. */
typedef struct {
  double bound, incumbent;
  int has_incumbent, nodes;
} glpk_progress;

/* Asked at each node and each new incumbent; 0 stops the search. It must not call GLPK. */
typedef int (*glpk_go_on)(void *context, const glpk_progress *progress);

/* Branch and cut from the optimal basis of the LP. `last` is the last progress seen. */
int glpk_branch_and_cut(glp_prob *problem, double relative_gap, int millisecond_limit,
                        glpk_go_on go_on, void *context, glpk_progress *last);

/* GLPK's status of the integer solution, its objective, and the values of all columns. */
int glpk_read_integer(glp_prob *problem, int *status, double *objective, double *column_values);

/* -- files.c ----------------------------------------------------------------------------------- */

int glpk_name_problem(glp_prob *problem, const char *name);
int glpk_name_row(glp_prob *problem, int row, const char *name);
int glpk_name_column(glp_prob *problem, int column, const char *name);

#define GLPK_CPLEX_LP 1
#define GLPK_FREE_MPS 2

/* Writes a file with a decimal point whatever the locale; not 0 when it could not be written.
 * Rows without bounds are left out; a cost offset becomes the cost of a column `offset`, fixed at 1. */
int glpk_write(glp_prob *problem, int format, const char *path);

#endif
