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

/* With output on, what GLPK says of a failure reaches glpk_fault_message; nothing is printed. */
static int write_lp(glp_prob *problem, const char *path) {
  int code = 0;
  GLPK_TRAPPED({
    glp_term_out(GLP_ON);
    code = glp_write_lp(problem, NULL, path);
  });
  return code;
}

static int write_mps(glp_prob *problem, const char *path) {
  int code = 0;
  GLPK_TRAPPED({
    glp_term_out(GLP_ON);
    code = glp_write_mps(problem, GLP_MPS_FILE, NULL, path);
  });
  return code;
}

/* GLPK prints numbers with the locale's decimal sign; this thread borrows the "C" locale, also
 * when the writing faults, for which reason the trap lies inside `write`. */
static int in_c_locale(int (*write)(glp_prob *, const char *), glp_prob *problem,
                       const char *path) {
  locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  locale_t former = plain != (locale_t)0 ? uselocale(plain) : (locale_t)0;
  int code = write(problem, path);
  if (plain != (locale_t)0) {
    uselocale(former);
    freelocale(plain);
  }
  return code;
}

int glpk_write_cplex_lp(glp_prob *problem, const char *path) {
  return in_c_locale(write_lp, problem, path);
}

int glpk_write_mps(glp_prob *problem, const char *path) {
  return in_c_locale(write_mps, problem, path);
}
