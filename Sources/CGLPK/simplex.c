/* Solving the linear program, and reading what was found. */
#include "trap.h"

int glpk_simplex(glp_prob *problem, int method, int iteration_limit, int millisecond_limit) {
  int code = 0;
  GLPK_TRAPPED({
    glp_smcp options;
    glp_init_smcp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.meth = method;
    options.it_lim = iteration_limit;
    options.tm_lim = millisecond_limit;
    /* Presolve would throw the present basis away. */
    options.presolve = GLP_OFF;
    code = glp_simplex(problem, &options);
  });
  return code;
}

int glpk_read_standing(glp_prob *problem, glpk_standing *standing) {
  GLPK_TRAPPED({
    standing->primal_status = glp_get_prim_stat(problem);
    standing->dual_status = glp_get_dual_stat(problem);
    standing->iterations = glp_get_it_cnt(problem);
    standing->objective = glp_get_obj_val(problem);
  });
  return 0;
}

int glpk_read_solution(glp_prob *problem, double *column_values, double *row_duals) {
  GLPK_TRAPPED({
    for (int j = glp_get_num_cols(problem); j >= 1; j--) {
      column_values[j] = glp_get_col_prim(problem, j);
    }
    for (int i = glp_get_num_rows(problem); i >= 1; i--) {
      row_duals[i] = glp_get_row_dual(problem, i);
    }
  });
  return 0;
}
