/* Names and files. */
#include <locale.h>

#include "trap.h"

int glpk_name_problem(glp_prob *problem, const char *name) {
  GLPK_TRAPPED({ glp_set_prob_name(problem, name); });
  return 0;
}

int glpk_name_row(glp_prob *problem, int row, const char *name) {
  GLPK_TRAPPED({ glp_set_row_name(problem, row, name); });
  return 0;
}

int glpk_name_column(glp_prob *problem, int column, const char *name) {
  GLPK_TRAPPED({ glp_set_col_name(problem, column, name); });
  return 0;
}

/* Deletes the rows without bounds: they hold nothing, and the MPS writer takes any such row for the
 * objective and leaves the costs out. Returns how many rows stay. */
static int drop_free_rows(glp_prob *problem) {
  int rows = glp_get_num_rows(problem);
  int kept = rows;
  /* From the last to the first, so that the numbers of those still to be seen stay. */
  for (int i = rows; i >= 1; i--) {
    if (glp_get_row_type(problem, i) != GLP_FR) continue;
    int positions[2] = {0, i};
    glp_del_rows(problem, 1, positions);
    kept--;
  }
  return kept;
}

/* Makes the cost offset a column fixed at 1, for the LP writer turns it into a comment. The column
 * stands in a row of its own where the file would have no row otherwise. */
static void spell_out_offset(glp_prob *problem, int rows) {
  double offset = glp_get_obj_coef(problem, 0);
  if (offset == 0 && rows > 0) return;
  int column = glp_add_cols(problem, 1);
  glp_set_col_name(problem, column, "offset");
  glp_set_col_bnds(problem, column, GLP_FX, 1, 1);
  glp_set_obj_coef(problem, column, offset);
  glp_set_obj_coef(problem, 0, 0);
  if (rows > 0) return;
  int row = glp_add_rows(problem, 1);
  int columns[2] = {0, column};
  double ones[2] = {0, 1};
  glp_set_row_name(problem, row, "offset");
  glp_set_row_bnds(problem, row, GLP_FX, 1, 1);
  glp_set_mat_row(problem, row, 1, columns, ones);
}

/* Writes a copy, which may be changed without harm to the basis. */
static int write_copy(glp_prob *problem, int format, const char *path) {
  int code = 0;
  GLPK_TRAPPED({
    glp_prob *copy = glp_create_prob();
    glp_copy_prob(copy, problem, GLP_ON);
    spell_out_offset(copy, drop_free_rows(copy));
    /* With output on, what GLPK says of a failure reaches glpk_fault_message, not the screen. */
    glp_term_out(GLP_ON);
    code = format == GLPK_CPLEX_LP ? glp_write_lp(copy, NULL, path)
                                   : glp_write_mps(copy, GLP_MPS_FILE, NULL, path);
    glp_delete_prob(copy);
  });
  return code;
}

/* GLPK prints numbers with the locale's decimal sign; this thread borrows the "C" locale, and gets
 * its own back also after a fault, for which reason the trap lies inside write_copy. */
int glpk_write(glp_prob *problem, int format, const char *path) {
  locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  locale_t former = plain != (locale_t)0 ? uselocale(plain) : (locale_t)0;
  int code = write_copy(problem, format, path);
  if (plain != (locale_t)0) {
    uselocale(former);
    freelocale(plain);
  }
  return code;
}
