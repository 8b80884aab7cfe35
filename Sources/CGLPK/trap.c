/* The hooks behind GLPK_TRAPPED. */
#include "trap.h"

#include <string.h>

/* One environment per thread in GLPK, so one message per thread here. */
static _Thread_local char message[512];

/* GLPK's terminal hook: keeps what is said, prints nothing (a non-zero answer means "handled"). */
static int capture(void *info, const char *text) {
  (void)info;
  size_t used = strlen(message);
  for (; *text != '\0' && used + 2 < sizeof message; text++) {
    if (*text != '\n') message[used++] = *text;
    else if (used > 0 && message[used - 1] != ' ') message[used++] = ' ';
  }
  message[used] = '\0';
  return 1;
}

/* GLPK's error hook: must not return, else GLPK aborts. */
static void escape(void *info) { longjmp(((glpk_trap *)info)->back, 1); }

void glpk_arm(glpk_trap *trap) {
  message[0] = '\0';
  /* Both are settings of this thread only. GLPK switches its output on by itself to report an
   * error, so the message arrives although ordinary output is off. */
  glp_term_out(GLP_OFF);
  glp_term_hook(capture, NULL);
  glp_error_hook(escape, trap);
}

void glpk_disarm(void) { glp_error_hook(NULL, NULL); }

/* GLPK's manual demands it: after a jump out of the library its environment must be freed. */
int glpk_give_up(void) {
  glp_error_hook(NULL, NULL);
  glp_free_env();
  return GLPK_FAULT;
}

const char *glpk_fault_message(void) { return message; }
