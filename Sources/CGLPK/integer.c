/* Branch and cut. */
#include "trap.h"

typedef struct {
  glpk_go_on go_on;
  void *context;
  glpk_progress *last;
} listener;

/* Fills `last` from the search tree; what cannot be known now keeps its former value. */
static void look(glp_tree *tree, glpk_progress *last) {
  glp_prob *problem = glp_ios_get_prob(tree);
  glp_ios_tree_size(tree, NULL, NULL, &last->nodes);
  int best = glp_ios_best_node(tree);
  /* The root's bound is −DBL_MAX until it is solved; a proven bound is never taken back. */
  if (best != 0 && glp_ios_node_bound(tree, best) > last->bound) {
    last->bound = glp_ios_node_bound(tree, best);
  }
  /* Before the first incumbent GLPK's objective of the integer solution is 0, not "none". */
  int status = glp_mip_status(problem);
  if (status == GLP_FEAS || status == GLP_OPT) {
    last->has_incumbent = 1;
    last->incumbent = glp_mip_obj_val(problem);
  }
}

static void heard(glp_tree *tree, void *info) {
  int reason = glp_ios_reason(tree);
  if (reason != GLP_ISELECT && reason != GLP_IBINGO) return;
  listener *ear = info;
  look(tree, ear->last);
  if (!ear->go_on(ear->context, ear->last)) glp_ios_terminate(tree);
}

int glpk_branch_and_cut(glp_prob *problem, double relative_gap, int millisecond_limit,
                        glpk_go_on go_on, void *context, glpk_progress *last) {
  int code = 0;
  GLPK_TRAPPED({
    listener ear = {go_on, context, last};
    glp_iocp options;
    glp_init_iocp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.tm_lim = millisecond_limit;
    options.mip_gap = relative_gap;
    options.mir_cuts = options.gmi_cuts = options.cov_cuts = GLP_ON;
    options.cb_func = heard;
    options.cb_info = &ear;
    code = glp_intopt(problem, &options);
  });
  return code;
}

int glpk_read_integer(glp_prob *problem, int *status, double *objective, double *column_values) {
  GLPK_TRAPPED({
    *status = glp_mip_status(problem);
    *objective = glp_mip_obj_val(problem);
    for (int j = glp_get_num_cols(problem); j >= 1; j--) {
      column_values[j] = glp_mip_col_val(problem, j);
    }
  });
  return 0;
}
