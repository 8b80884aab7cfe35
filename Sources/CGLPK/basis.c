/* Bases: in, out, and a fresh one. */
#include "trap.h"

int glpk_advanced_basis(glp_prob *problem) {
  GLPK_TRAPPED({ glp_adv_basis(problem, 0); });
  return 0;
}

int glpk_read_basis(glp_prob *problem, int *row_status, int *column_status) {
  GLPK_TRAPPED({
    for (int i = glp_get_num_rows(problem); i >= 1; i--) {
      row_status[i] = glp_get_row_stat(problem, i);
    }
    for (int j = glp_get_num_cols(problem); j >= 1; j--) {
      column_status[j] = glp_get_col_stat(problem, j);
    }
  });
  return 0;
}

int glpk_write_basis(glp_prob *problem, const int *row_status, const int *column_status) {
  GLPK_TRAPPED({
    for (int i = glp_get_num_rows(problem); i >= 1; i--) {
      glp_set_row_stat(problem, i, row_status[i]);
    }
    for (int j = glp_get_num_cols(problem); j >= 1; j--) {
      glp_set_col_stat(problem, j, column_status[j]);
    }
  });
  return 0;
}

int glpk_column_status(glp_prob *problem, int column, int *status) {
  GLPK_TRAPPED({ *status = glp_get_col_stat(problem, column); });
  return 0;
}
