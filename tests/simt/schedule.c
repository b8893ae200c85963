/* schedule.c: the threads of a block as fibers.

   A switch is __builtin_setjmp and __builtin_longjmp, without a call of the system; makecontext is only
   needed to come onto a new stack. At every point where a thread waits the next one is drawn among all that
   can run. */
#include "bulk.h"
#include "core.h"
#include "simt.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#else
#define ASAN_UNPOISON_MEMORY_REGION(memory, bytes) ((void)0)
#endif

struct block block;
struct thread threads[MAX_THREADS];
struct warp warps[MAX_WARPS];
struct thread *self;

static void *home[5], *beyond[5]; /* where to go on when a block has ended, and when it has failed */
static struct thread *ready[MAX_THREADS];
static unsigned ready_count, done_count;
static unsigned started; /* threads that have a stack and stand at its bottom, or where they wait */

static uint64_t random_state = 1;
static uint64_t limit = 1ull << 36, events_left;

void seed_schedule(uint64_t seed)
{
    random_state = seed * 0x9e3779b97f4a7c15u | 1;
}

/* xorshift64* (Vigna, 2014); below 2^32. */
uint64_t draw(uint64_t below)
{
    random_state ^= random_state >> 12;
    random_state ^= random_state << 25;
    random_state ^= random_state >> 27;
    return (random_state * 0x2545f4914f6cdd1du >> 32) * below >> 32;
}

void simt_limit(uint64_t events)
{
    limit = events;
}

void restart_events(void)
{
    events_left = limit;
}

void count_event(void)
{
    if (events_left-- == 0)
        fail("the kernel does not end: more than %llu switches and accesses", (unsigned long long)limit);
}

/* ---- switches */

/* AddressSanitizer knows one stack only. */
#define UNCHECKED __attribute__((noinline, no_sanitize("address")))

UNCHECKED static noreturn void jump(void **to)
{
    __builtin_longjmp(to, 1);
}

UNCHECKED static void transfer(void **from, void **to)
{
    if (!__builtin_setjmp(from))
        jump(to);
}

/* Whom to run next; home when all have ended. */
static void **next(void)
{
    bulk_go_on();
    while (ready_count == 0 && done_count < block.threads && bulk_land())
        ;
    if (ready_count == 0) {
        if (done_count == block.threads) {
            bulk_leave_block();
            self = NULL;
            return home;
        }
        report_deadlock();
    }
    const unsigned chosen = draw(ready_count);
    self = ready[chosen];
    ready[chosen] = ready[--ready_count];
    return self->context;
}

void wait_at(const char *instruction)
{
    struct thread *const me = self;
    count_event();
    me->state = WAITING;
    me->at = instruction;
    void **const to = next();
    if (to != me->context)
        transfer(me->context, to);
}

void wake(struct thread *thread)
{
    thread->state = READY;
    ready[ready_count++] = thread;
}

void yield(void)
{
    struct thread *const me = self;
    count_event();
    wake(me);
    void **const to = next();
    if (to != me->context)
        transfer(me->context, to);
}

/* ---- stacks */

static ucontext_t priming;

static void run_thread(void)
{
    if (!__builtin_setjmp(threads[started].context))
        setcontext(&priming);
    for (;;) {
        struct thread *const me = self;
        block.call(block.arguments);
        me->state = DONE;
        done_count++;
        leave_meetings(me);
        transfer(me->context, next());
    }
}

static void start_threads(unsigned count)
{
    for (; started < count; started++) {
        struct thread *const thread = &threads[started];
        if (!thread->stack) {
            thread->stack =
                mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
            if (thread->stack == MAP_FAILED)
                abort();
            mprotect(thread->stack, 4096, PROT_NONE); /* an overflow does not reach the next one */
        }
        ASAN_UNPOISON_MEMORY_REGION(thread->stack, STACK); /* frames that were abandoned */
        ucontext_t bottom;
        getcontext(&bottom);
        bottom.uc_stack.ss_sp = thread->stack;
        bottom.uc_stack.ss_size = STACK;
        bottom.uc_link = NULL;
        makecontext(&bottom, run_thread, 0);
        swapcontext(&priming, &bottom);
    }
}

static void run_threads(void)
{
    start_threads(block.threads);
    ready_count = done_count = 0;
    for (unsigned i = 0; i < block.threads; i++)
        wake(&threads[i]);
    transfer(home, next());
}

noreturn void abandon_block(void)
{
    started = 0;
    self = NULL;
    jump(beyond);
}

/* A block that failed comes back here with false. */
UNCHECKED bool run_block(void)
{
    if (__builtin_setjmp(beyond))
        return false;
    run_threads();
    return true;
}
