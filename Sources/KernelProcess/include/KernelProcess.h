// What the kernel needs from the system and Swift cannot say: fork, variadic calls, macros, and a look at
// a Swift error in the moment in which it is thrown.
#ifndef KERNEL_PROCESS_H
#define KERNEL_PROCESS_H

#include <stddef.h>
#include <sys/types.h>

/// fork(2). Swift hides it because a multithreaded process must not use it; the kernel forks only while it has one thread.
pid_t kernel_fork(void);

/// Kills this process when its parent dies (PR_SET_PDEATHSIG), so that no snippet outlives its kernel.
void kernel_die_with_parent(void);

/// Makes this process the new parent of every orphan below it (PR_SET_CHILD_SUBREAPER), so that none can hide.
void kernel_adopt_orphans(void);

/// Duplicates a descriptor to the lowest free number at or above `minimum`, closed on exec.
int kernel_duplicate(int descriptor, int minimum);

int kernel_exited(int status);
int kernel_exit_code(int status);
int kernel_signal(int status);

/// Buffers standard output by line and, when a signal is about to end the process, still writes the unfinished line.
void kernel_keep_last_line(void);

/// From now on remembers where the newest Swift error was thrown. When one leaves a snippet's top level, and when a
/// snippet calls `exit`, the frames go to standard error, innermost first, as lines "\001thrown\t<file>\t<offset in hex>\n".
void kernel_trace_errors(void);

/// Forgets the remembered throw, before the next snippet starts.
void kernel_forget_throw(void);

#endif
