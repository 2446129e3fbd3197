#define _GNU_SOURCE
#include "KernelProcess.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

pid_t kernel_fork(void) { return fork(); }
void kernel_die_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }
void kernel_adopt_orphans(void) { prctl(PR_SET_CHILD_SUBREAPER, 1); }
int kernel_duplicate(int descriptor, int minimum) { return fcntl(descriptor, F_DUPFD_CLOEXEC, minimum); }
int kernel_exited(int status) { return WIFEXITED(status); }
int kernel_exit_code(int status) { return WEXITSTATUS(status); }
int kernel_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }

// ---- Where an error was thrown, where the program was left ----

enum { most_frames = 64 };
static void *thrown_at[most_frames];
static int thrown_depth = 0;

/// Writes frames as lines "\001thrown\t<file>\t<offset in hex>\n", innermost first.
static void write_frames(void **frames, int count) {
    for (int i = 0; i < count; i++) {
        Dl_info place;
        if (!dladdr(frames[i], &place) || !place.dli_fname) continue;
        // A return address stands behind its call; one byte back lies inside it.
        size_t offset = (size_t)((char *)frames[i] - (char *)place.dli_fbase) - 1;
        dprintf(STDERR_FILENO, "\001thrown\t%s\t%zx\n", place.dli_fname, offset);
    }
}

static void write_own_frames(void) {
    void *frames[most_frames];
    write_frames(frames, backtrace(frames, most_frames));
}

/// The runtime calls this at every `throw`; see `swift::swift_willThrow` in the Swift runtime.
static void remember_throw(void *error) {
    (void)error;
    thrown_depth = backtrace(thrown_at, most_frames);
}

void kernel_trace_errors(void) {
    void *warm_up[1];
    backtrace(warm_up, 1);  // loads the unwinder now, not inside a snippet
    void (*set_handler)(void (*)(void *)) = (void (*)(void (*)(void *)))dlsym(RTLD_DEFAULT, "_swift_setWillThrowHandler");
    if (set_handler) set_handler(remember_throw);
    atexit(write_own_frames);  // a snippet that calls exit is told on which line
}

void kernel_forget_throw(void) { thrown_depth = 0; }

/// Stands before the runtime's function of this name: a snippet's main calls it when an error leaves its top level.
/// The frames go out first; the runtime's own message and trap follow. Swift's calling convention passes the
/// error as the first ordinary argument here, so a plain C signature fits (see ErrorObject.h of the runtime).
__attribute__((visibility("default"), noreturn)) void swift_errorInMain(void *error) {
    write_frames(thrown_at, thrown_depth);
    void (*original)(void *) = (void (*)(void *))dlsym(RTLD_NEXT, "swift_errorInMain");
    original(error);
    abort();
}

/// Nobody can catch SIGKILL: a snippet that sends it to itself or above is told on which line while it still lives.
static void tell_before(pid_t target, int signal) {
    if (signal == SIGKILL && (target <= 0 || target == getpid() || target == getppid())) write_own_frames();
}

/// Stands before the C library's function of this name, which units would call otherwise.
__attribute__((visibility("default"))) int kill(pid_t target, int signal) {
    tell_before(target, signal);
    return (int)syscall(SYS_kill, target, signal);
}

__attribute__((visibility("default"))) int raise(int signal) {
    tell_before(getpid(), signal);
    return (int)syscall(SYS_tgkill, getpid(), syscall(SYS_gettid), signal);
}

// ---- The last, unfinished line ----

static char line_buffer[1 << 16];
static const int fatal_signals[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGTERM, SIGALRM, SIGXFSZ};
enum { fatal_count = sizeof fatal_signals / sizeof *fatal_signals };
static struct sigaction next_action[fatal_count];

/// Answers the supervisor's SIGQUIT. It comes between any two instructions, and at a few of them (the first and last of a
/// function) the unwinder loses its way: then the unit runs on, and the supervisor asks again a moment later.
/// Returns whether the answer was given.
static int tell_where_it_runs(void) {
    static volatile sig_atomic_t is_answering = 0, asked = 0;
    if (is_answering) return 0;
    is_answering = 1;
    void *frames[most_frames];
    int count = backtrace(frames, most_frames);
    Dl_info own, last;
    // A whole stack ends below this program's main; a full array is as much as was asked for.
    int is_whole = count == most_frames || (count > 4 && dladdr((void *)kernel_fork, &own) && dladdr(frames[count - 1], &last) && last.dli_fbase == own.dli_fbase);
    int answers = is_whole || ++asked > 5;
    if (answers) write_frames(frames, count);
    is_answering = 0;
    return answers;
}

static void write_last_line(int signal, siginfo_t *information, void *context) {
    size_t pending = __fpending(stdout);
    if (pending > 0 && pending <= sizeof line_buffer) {
        ssize_t written = write(STDOUT_FILENO, line_buffer, pending);
        (void)written;
        __fpurge(stdout);
    }
    // Swift's backtracer follows frame pointers, which the C library does not keep: abort, whatever SIGQUIT (the
    // supervisor's) interrupts there, and what the backtracer does not answer, is told by the unwinder.
    if (signal == SIGQUIT && !tell_where_it_runs()) return;
    if (signal == SIGABRT || signal == SIGQUIT || signal == SIGTERM || signal == SIGALRM || signal == SIGXFSZ) {
        if (signal != SIGQUIT) write_own_frames();
        sigaction(signal, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
        raise(signal);
        return;
    }
    for (int i = 0; i < fatal_count; i++) {
        if (fatal_signals[i] != signal) continue;
        // Hand the signal on to whoever had it before (Swift's backtracer), or to the system's default.
        if (next_action[i].sa_flags & SA_SIGINFO && next_action[i].sa_sigaction) {
            next_action[i].sa_sigaction(signal, information, context);
        } else {
            sigaction(signal, &next_action[i], NULL);
            raise(signal);
        }
    }
}

void kernel_keep_last_line(void) {
    setvbuf(stdout, line_buffer, _IOLBF, sizeof line_buffer);
    struct sigaction action = {.sa_sigaction = write_last_line, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < fatal_count; i++) sigaction(fatal_signals[i], &action, &next_action[i]);
}
