/* A thread that is waited for: when glpk_on_own_thread returns, the thread is gone. */
#include <pthread.h>

#include "CGLPK.h"

typedef struct {
  void (*work)(void *);
  void *context;
} errand;

static void *do_errand(void *pointer) {
  errand *todo = pointer;
  todo->work(todo->context);
  return NULL;
}

int glpk_on_own_thread(size_t stack_bytes, void (*work)(void *context), void *context) {
  errand todo = {work, context};
  pthread_attr_t attributes;
  int code = pthread_attr_init(&attributes);
  if (code != 0) return code;
  pthread_t thread;
  code = pthread_attr_setstacksize(&attributes, stack_bytes);
  if (code == 0) code = pthread_create(&thread, &attributes, do_errand, &todo);
  pthread_attr_destroy(&attributes);
  return code != 0 ? code : pthread_join(thread, NULL);
}

/* The address of a thread-local differs between any two living threads. */
const void *glpk_this_thread(void) {
  static _Thread_local char here;
  return &here;
}
