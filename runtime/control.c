#include "control.h"
#include "phase.h"
#include "state.h"

#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

/* What is known of another rank. Only the control thread touches it. */
struct watch {
    struct ddp_inbox inbox;
    struct ddp_position last;
    double silence; /* seconds */
    bool open, left;
};

struct ddp_control {
    struct ddp *ddp;
    struct ddp_peers *peers;
    double timeout, interval;
    pthread_t thread;
    int wake; /* eventfd: the main thread wants the control thread to end */
    struct watch *watches;
    struct pollfd *polls; /* one for each rank, then wake */

    pthread_mutex_t mutex; /* guards what follows */
    pthread_cond_t changed;
    int left;              /* ranks that said goodbye */
    bool ended;            /* rank 0 let us go */
};

/* ---- what ranks are doing */

static const char *const phase_text[DDP_PHASES] = {
    [DDP_STARTING] = "starting",         [DDP_DATA] = "waiting for data", [DDP_COMPUTE] = "computing",
    [DDP_COMM] = "waiting for the other ranks", [DDP_SAVING] = "saving",
};

static struct ddp_position position(const struct ddp *ddp)
{
    const struct ddp_clock *clock = &ddp->state->clock;
    return (struct ddp_position){clock->step, clock->phase, clock->bucket, ddp_now() - clock->entered};
}

static const char *describe(const struct ddp_position *at, char text[160])
{
    const char *what = at->phase >= 0 && at->phase < DDP_PHASES ? phase_text[at->phase] : "?";
    int length = 0;
    if (at->phase != DDP_STARTING)
        length = snprintf(text, 160, "at step %" PRId64 ", ", at->step);
    if (at->phase == DDP_COMM && at->bucket >= 0)
        snprintf(text + length, 160 - (size_t)length, "waiting for the others at bucket %d for %.1f s", at->bucket,
                 at->seconds);
    else
        snprintf(text + length, 160 - (size_t)length, "%s for %.1f s", what, at->seconds);
    return text;
}

static _Noreturn void lost(struct ddp_control *control, int rank, const char *how)
{
    char text[160];
    const struct ddp_identity *who = &control->peers->at[rank].who;
    ddp_fail(DDP_PEER, "rank %d (pid %d on %s) %s; last seen %s", rank, who->pid, who->host, how,
             describe(&control->watches[rank].last, text));
}

static struct ddp_position position_of(const struct ddp_control *control, int rank)
{
    struct ddp_position at = rank == 0 ? position(control->ddp) : control->watches[rank].last;
    at.seconds += control->watches[rank].silence; /* 0 for rank 0 */
    return at;
}

/* Whom the others wait for: who is at the earliest step, and there the longest at one thing. */
static int hindmost(const struct ddp_control *control, int waiting)
{
    int found = COMM_UNKNOWN_RANK;
    struct ddp_position last = {0};
    for (int i = 0; i < control->peers->world; i++) {
        struct ddp_position at = position_of(control, i);
        bool behind = at.step < last.step || (at.step == last.step && at.seconds > last.seconds);
        if (i != waiting && (found == COMM_UNKNOWN_RANK || behind)) {
            found = i;
            last = at;
        }
    }
    return found;
}

/* On rank 0, which hears from everyone. */
static _Noreturn void held_up(struct ddp_control *control, int suspect, int waiting)
{
    char text[160];
    int rank = suspect == COMM_UNKNOWN_RANK ? hindmost(control, waiting) : suspect;
    const struct ddp_identity *who = &control->peers->at[rank].who;
    struct ddp_position at = position_of(control, rank);
    ddp_fail(DDP_PEER, "rank %d (pid %d on %s) has kept rank %d waiting for %g s: it is %s", rank, who->pid,
             who->host, waiting, control->timeout, describe(&at, text));
}

/* ---- the thread */

static void change(struct ddp_control *control, int left, bool ended)
{
    pthread_mutex_lock(&control->mutex);
    control->left += left;
    control->ended |= ended;
    pthread_cond_signal(&control->changed);
    pthread_mutex_unlock(&control->mutex);
}

static void take(struct ddp_control *control, int rank, const struct ddp_message *message)
{
    struct watch *watch = &control->watches[rank];
    watch->silence = 0;
    switch (message->kind) {
    case DDP_BEAT:
        watch->last = message->beat;
        break;
    case DDP_STALLED:
        if (message->stalled.peer >= COMM_UNKNOWN_RANK && message->stalled.peer < control->peers->world)
            held_up(control, message->stalled.peer, rank);
        break;
    case DDP_ABORT:
        if (control->peers->rank == 0)
            ddp_peers_abort(control->peers, rank, (enum ddp_status)message->abort.status,
                            message->abort.text);
        ddp_peers_obey(message);
    case DDP_BYE:
        watch->left = true;
        change(control, 1, false);
        break;
    case DDP_END:
        watch->left = true;
        change(control, 0, true);
        break;
    default:
        break;
    }
}

static void listen_to(struct ddp_control *control, int rank)
{
    struct watch *watch = &control->watches[rank];
    int got;
    while ((got = ddp_receive(control->peers->at[rank].fd, &watch->inbox)) == 1)
        take(control, rank, &watch->inbox.message);
    if (got == 0)
        return;
    watch->open = false;
    control->polls[rank].fd = -1;
    if (!watch->left)
        lost(control, rank, "is gone");
}

static void count_silence(struct ddp_control *control, double elapsed)
{
    char how[64];
    for (int i = 0; i < control->peers->world; i++) {
        struct watch *watch = &control->watches[i];
        if (!watch->open || watch->left || (watch->silence += elapsed) < control->timeout)
            continue;
        snprintf(how, sizeof how, "has been silent for %g s", control->timeout);
        lost(control, i, how);
    }
}

static void beat(struct ddp_control *control)
{
    struct ddp_message message = ddp_message(DDP_BEAT, control->peers->rank);
    message.beat = position(control->ddp);
    for (int i = 0; i < control->peers->world; i++)
        if (control->watches[i].open)
            ddp_peers_send(control->peers, i, &message);
}

static void *run(void *argument)
{
    struct ddp_control *control = argument;
    int world = control->peers->world;
    double last = ddp_now(), next = last;
    while (!control->polls[world].revents && !control->watches[0].left) {
        double now = ddp_now(), most = 2 * control->interval;
        /* The time that we were stopped is not theirs. */
        count_silence(control, now - last < most ? now - last : most);
        last = now;
        if (now >= next) {
            beat(control);
            next = now + control->interval;
        }
        poll(control->polls, (nfds_t)world + 1, (int)((next - now) * 1000) + 1);
        for (int i = 0; i < world; i++)
            if (control->watches[i].open && control->polls[i].revents)
                listen_to(control, i);
    }
    return NULL;
}

/* ---- the main thread's side */

static void open_watches(struct ddp_control *control)
{
    int world = control->peers->world;
    for (int i = 0; i < world; i++) {
        control->watches[i].open = control->peers->at[i].fd >= 0;
        control->watches[i].last.phase = DDP_STARTING;
        control->polls[i] = (struct pollfd){.fd = control->peers->at[i].fd, .events = POLLIN};
    }
    control->polls[world] = (struct pollfd){.fd = control->wake, .events = POLLIN};
}

struct ddp_control *ddp_control_start(struct ddp *ddp, struct ddp_peers *peers, double timeout)
{
    const double usual = 0.25; /* seconds between beats */
    size_t world = (size_t)peers->world;
    struct ddp_control *control = calloc(1, sizeof *control);
    struct watch *watches = calloc(world, sizeof *watches);
    struct pollfd *polls = calloc(world + 1, sizeof *polls);
    if (!control || !watches || !polls)
        ddp_fail(DDP_MEMORY, "no memory to watch %d ranks", peers->world);
    *control = (struct ddp_control){
        .ddp = ddp, .peers = peers, .timeout = timeout, .watches = watches, .polls = polls};
    control->interval = timeout / 5 < usual ? timeout / 5 : usual;
    control->wake = eventfd(0, EFD_CLOEXEC);
    pthread_mutex_init(&control->mutex, NULL);
    pthread_cond_init(&control->changed, NULL);
    open_watches(control);
    int error = control->wake < 0 ? errno : pthread_create(&control->thread, NULL, run, control);
    if (error)
        ddp_fail(DDP_SYSTEM, "cannot start the control thread: %s", strerror(error));
    return control;
}

void ddp_control_stalled(void *context, int rank)
{
    struct ddp_control *control = context;
    enum { ANSWER_SECONDS = 2 };
    if (control->peers->rank == 0)
        held_up(control, rank, 0);
    struct ddp_message message = ddp_message(DDP_STALLED, control->peers->rank);
    message.stalled.peer = rank;
    ddp_peers_send(control->peers, 0, &message);
    sleep(ANSWER_SECONDS); /* rank 0 knows more, and ends us all */
    if (rank == COMM_UNKNOWN_RANK)
        ddp_fail(DDP_PEER, "rank %d has waited for the others for %g s", control->peers->rank, control->timeout);
    ddp_fail(DDP_PEER, "rank %d has kept rank %d waiting for %g s", rank, control->peers->rank,
             control->timeout);
}

void ddp_control_leave(struct ddp_control *control)
{
    struct ddp_message bye = ddp_message(DDP_BYE, control->peers->rank);
    if (control->peers->rank > 0) {
        ddp_peers_send(control->peers, 0, &bye);
        return;
    }
    pthread_mutex_lock(&control->mutex);
    while (control->left < control->peers->world - 1)
        pthread_cond_wait(&control->changed, &control->mutex);
    pthread_mutex_unlock(&control->mutex);
}

static void let_go(struct ddp_control *control)
{
    struct ddp_message message = ddp_message(DDP_END, 0);
    for (int i = 1; i < control->peers->world; i++)
        ddp_peers_send(control->peers, i, &message);
    uint64_t one = 1;
    if (write(control->wake, &one, sizeof one) != sizeof one)
        ddp_fail(DDP_SYSTEM, "cannot stop the control thread: %s", strerror(errno));
}

static void await_end(struct ddp_control *control)
{
    pthread_mutex_lock(&control->mutex);
    while (!control->ended)
        pthread_cond_wait(&control->changed, &control->mutex);
    pthread_mutex_unlock(&control->mutex);
}

void ddp_control_end(struct ddp_control *control)
{
    (control->peers->rank ? await_end : let_go)(control);
    pthread_join(control->thread, NULL);
    if (control->peers->rank == 0)
        ddp_peers_drain(control->peers);
    ddp_fail_teller(NULL, NULL);
    close(control->wake);
    pthread_mutex_destroy(&control->mutex);
    pthread_cond_destroy(&control->changed);
    ddp_peers_free(control->peers);
    free(control->watches);
    free(control->polls);
    free(control);
}
