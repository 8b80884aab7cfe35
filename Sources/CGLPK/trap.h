/* How an abort of GLPK becomes a return code. Private to CGLPK. */
#ifndef GLPK_TRAP_H
#define GLPK_TRAP_H

#include <setjmp.h>

#include "CGLPK.h"

typedef struct {
  jmp_buf back;
} glpk_trap;

void glpk_arm(glpk_trap *trap);
void glpk_disarm(void);
int glpk_give_up(void);

/* Does the statements given; if GLPK gives up in them, the enclosing function returns GLPK_FAULT.
 *
 * This is subtle. The jump may pass over C frames of GLPK and of this module only: Swift cannot be
 * jumped over. The single Swift function that GLPK ever calls (glpk_go_on) calls nothing of GLPK,
 * so it has always returned before GLPK can give up. Locals set inside must not be read after a
 * jump; glpk_give_up reads none. */
#define GLPK_TRAPPED(...)                           \
  do {                                              \
    glpk_trap trap;                                 \
    glpk_arm(&trap);                                \
    if (setjmp(trap.back)) return glpk_give_up();   \
    __VA_ARGS__                                     \
    glpk_disarm();                                  \
  } while (0)

#endif
