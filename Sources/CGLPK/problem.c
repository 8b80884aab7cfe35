/* Building and changing a problem. */
#include "trap.h"

int glpk_create(glp_prob **problem, double cost_offset) {
  GLPK_TRAPPED({
    *problem = glp_create_prob();
    glp_set_obj_dir(*problem, GLP_MIN);
    glp_set_obj_name(*problem, "cost");
    glp_set_obj_coef(*problem, 0, cost_offset);
  });
  return 0;
}

void glpk_free_thread(void) { glp_free_env(); }

int glpk_add_rows(glp_prob *problem, int count, const int *type, const double *lower,
                  const double *upper) {
  GLPK_TRAPPED({
    int first = glp_add_rows(problem, count);
    for (int k = 1; k <= count; k++) {
      glp_set_row_bnds(problem, first + k - 1, type[k], lower[k], upper[k]);
    }
  });
  return 0;
}

int glpk_add_columns(glp_prob *problem, int count, const int *kind, const int *type,
                     const double *lower, const double *upper, const double *cost,
                     const int *start, const int *row, const double *value) {
  GLPK_TRAPPED({
    int first = glp_add_cols(problem, count);
    for (int k = 1; k <= count; k++) {
      int column = first + k - 1;
      int length = start[k + 1] - start[k];
      glp_set_col_kind(problem, column, kind[k]);
      glp_set_col_bnds(problem, column, type[k], lower[k], upper[k]);
      glp_set_obj_coef(problem, column, cost[k]);
      /* GLPK reads elements 1 ... length of the arrays it is given. */
      glp_set_mat_col(problem, column, length, row + start[k], value + start[k]);
    }
  });
  return 0;
}

int glpk_delete_columns(glp_prob *problem, int count, const int *positions) {
  GLPK_TRAPPED({ glp_del_cols(problem, count, positions); });
  return 0;
}

int glpk_set_row_bounds(glp_prob *problem, int row, int type, double lower, double upper) {
  GLPK_TRAPPED({ glp_set_row_bnds(problem, row, type, lower, upper); });
  return 0;
}

int glpk_set_column_bounds(glp_prob *problem, int column, int type, double lower, double upper) {
  GLPK_TRAPPED({ glp_set_col_bnds(problem, column, type, lower, upper); });
  return 0;
}

int glpk_set_cost(glp_prob *problem, int column, double cost) {
  GLPK_TRAPPED({ glp_set_obj_coef(problem, column, cost); });
  return 0;
}
