/* streams.c: streams as queues, events, and the order in which work is done. */
#include "queue.h"

#include "simt/core.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { MAX_STREAMS = 64, FAITHFUL = 8 };

CUstream streams[MAX_STREAMS];
unsigned stream_count;
static CUstream recent; /* worked last */

void *new_work(size_t bytes, enum progress (*go)(struct work *))
{
    struct work *const work = calloc(1, bytes);
    work->go = go;
    return work;
}

void drop_work(struct work *work)
{
    if (work->drop)
        work->drop(work);
    free(work->after);
    free(work);
}

void append(CUstream stream, struct work *work)
{
    *stream->end = work;
    stream->end = &work->next;
}

CUresult enqueue(CUstream stream, struct work *work)
{
    if (!stream) {
        drop_work(work);
        return complain(CUDA_ERROR_INVALID_HANDLE, "work for the default stream");
    }
    if (stream->capture)
        return capture_work(stream, work);
    append(stream, work);
    return CUDA_SUCCESS;
}

CUresult simt_submit(CUstream stream, struct work *work, const void *to, size_t bytes)
{
    CUresult result = enter(ALLOWED);
    if (!result && !on_device((CUdeviceptr)to, bytes))
        result = complain(CUDA_ERROR_INVALID_VALUE, "a collective of %zu bytes at %p, which are not the device's", bytes, to);
    if (result)
        drop_work(work);
    return leave(result ? result : enqueue(stream, work));
}

/* ---- what is done next */

static void pop(CUstream stream)
{
    struct work *const work = stream->first;
    stream->first = work->next;
    if (!stream->first)
        stream->end = &stream->first;
    drop_work(work);
}

static bool go_on(CUstream stream)
{
    const enum progress progress = stream->first ? stream->first->go(stream->first) : BLOCKED;
    if (progress == BLOCKED)
        return false;
    recent = stream;
    if (progress == FINISHED)
        pop(stream);
    return true;
}

/* The same stream goes on for a while, now and then another one does: far ahead of one another, and in turns. False:
   none can. */
static bool go_on_somewhere(void)
{
    if (recent && draw(FAITHFUL) && go_on(recent))
        return true;
    const unsigned start = stream_count ? draw(stream_count) : 0;
    for (unsigned i = 0; i < stream_count; i++)
        if (go_on(streams[(start + i) % stream_count]))
            return true;
    return false;
}

CUresult run_until(bool (*met)(const void *), const void *what)
{
    CUresult result = CUDA_SUCCESS;
    open_memory();
    while (!result && !met(what)) {
        if (!go_on_somewhere()) {
            leave(CUDA_SUCCESS);
            usleep(50);
            enter(ALLOWED);
        }
        result = is_broken() ? CUDA_ERROR_ILLEGAL_ADDRESS : CUDA_SUCCESS;
    }
    close_memory();
    return result;
}

void run_some(void)
{
    open_memory();
    go_on_somewhere();
    close_memory();
}

/* ---- streams */

static bool is_idle(const void *stream)
{
    return !((CUstream)stream)->first;
}

CUresult drain(CUstream stream)
{
    return run_until(is_idle, stream);
}

CUresult drain_blocking_streams(void)
{
    CUresult result = CUDA_SUCCESS;
    for (unsigned i = 0; !result && i < stream_count; i++)
        if (streams[i]->blocking)
            result = drain(streams[i]);
    return result;
}

CUresult cuStreamCreateWithPriority(CUstream *stream, unsigned flags, int priority)
{
    (void)priority;
    CUresult result = enter(ALLOWED);
    if (!result && stream_count == MAX_STREAMS)
        result = CUDA_ERROR_OUT_OF_MEMORY;
    if (!result) {
        *stream = calloc(1, sizeof **stream);
        (*stream)->end = &(*stream)->first;
        (*stream)->blocking = !(flags & CU_STREAM_NON_BLOCKING);
        streams[stream_count++] = *stream;
    }
    return leave(result);
}

CUresult cuStreamCreate(CUstream *stream, unsigned flags)
{
    return cuStreamCreateWithPriority(stream, flags, 0);
}

CUresult cuStreamSynchronize(CUstream stream)
{
    const CUresult result = enter(FORBIDDEN);
    return leave(result ? result : drain(stream));
}

CUresult cuCtxSynchronize(void)
{
    CUresult result = enter(FORBIDDEN);
    for (unsigned i = 0; !result && i < stream_count; i++)
        result = drain(streams[i]);
    return leave(result);
}

CUresult cuStreamQuery(CUstream stream)
{
    CUresult result = enter(FORBIDDEN);
    if (!result) {
        run_some();
        result = is_broken() ? CUDA_ERROR_ILLEGAL_ADDRESS : stream->first ? CUDA_ERROR_NOT_READY : CUDA_SUCCESS;
    }
    return leave(result);
}

CUresult cuStreamDestroy_v2(CUstream stream)
{
    CUresult result = enter(FORBIDDEN);
    if (!result)
        result = drain(stream);
    if (!result) {
        unsigned at = 0;
        while (streams[at] != stream)
            at++;
        streams[at] = streams[--stream_count];
        recent = recent == stream ? NULL : recent;
        free(stream->frontier.at);
        free(stream);
    }
    return leave(result);
}

/* ---- events */

/* The record, or the wait, for its TICKET'th record. */
struct mark {
    struct work work;
    CUevent event;
    uint64_t ticket;
};

static enum progress go_record(struct work *work)
{
    const struct mark *const mark = (struct mark *)work;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (mark->event->reached < mark->ticket)
        mark->event->reached = mark->ticket;
    mark->event->seconds = (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
    return FINISHED;
}

static enum progress go_wait(struct work *work)
{
    const struct mark *const mark = (struct mark *)work;
    return mark->event->reached >= mark->ticket ? FINISHED : BLOCKED;
}

static CUresult enqueue_mark(CUstream stream, CUevent event, enum progress (*go)(struct work *))
{
    struct mark *const mark = new_work(sizeof *mark, go);
    mark->event = event;
    mark->ticket = event->recorded;
    return enqueue(stream, &mark->work);
}

CUresult cuEventCreate(CUevent *event, unsigned flags)
{
    (void)flags;
    const CUresult result = enter(ALLOWED);
    if (!result)
        *event = calloc(1, sizeof **event);
    return leave(result);
}

CUresult cuEventRecord(CUevent event, CUstream stream)
{
    CUresult result = enter(ALLOWED);
    if (!result && stream && stream->capture) {
        capture_record(event, stream);
    } else if (!result) {
        event->recorded++;
        event->capture = 0;
        result = enqueue_mark(stream, event, go_record);
    }
    return leave(result);
}

CUresult cuStreamWaitEvent(CUstream stream, CUevent event, unsigned flags)
{
    CUresult result = enter(ALLOWED);
    if (!result && flags)
        result = CUDA_ERROR_INVALID_VALUE;
    else if (!result && stream && (event->capture || stream->capture))
        result = capture_wait(stream, event);
    else if (!result)
        result = enqueue_mark(stream, event, go_wait);
    return leave(result);
}

/* The event's last record, when it was asked for. */
static bool is_reached(const void *what)
{
    const struct mark *const mark = what;
    return mark->event->reached >= mark->ticket;
}

static CUresult enter_for(CUevent event)
{
    const CUresult result = enter(FORBIDDEN);
    return !result && event->capture ? CUDA_ERROR_CAPTURED_EVENT : result;
}

CUresult cuEventSynchronize(CUevent event)
{
    const CUresult result = enter_for(event);
    const struct mark mark = {.event = event, .ticket = event->recorded};
    return leave(result ? result : run_until(is_reached, &mark));
}

CUresult cuEventQuery(CUevent event)
{
    CUresult result = enter_for(event);
    if (!result) {
        run_some();
        result = is_broken()                        ? CUDA_ERROR_ILLEGAL_ADDRESS
                 : event->reached < event->recorded ? CUDA_ERROR_NOT_READY
                                                    : CUDA_SUCCESS;
    }
    return leave(result);
}

CUresult cuEventElapsedTime(float *milliseconds, CUevent from, CUevent to)
{
    CUresult result = enter(ALLOWED);
    if (!result && (from->capture || to->capture || !from->recorded || !to->recorded))
        result = CUDA_ERROR_INVALID_HANDLE;
    if (!result && (from->reached < from->recorded || to->reached < to->recorded))
        result = CUDA_ERROR_NOT_READY;
    *milliseconds = (float)((to->seconds - from->seconds) * 1e3);
    return leave(result);
}

CUresult cuEventDestroy_v2(CUevent event)
{
    CUresult result = enter(ALLOWED);
    const struct mark mark = {.event = event, .ticket = event->recorded};
    if (!result)
        result = run_until(is_reached, &mark);
    if (!result) {
        free(event->frontier.at);
        free(event);
    }
    return leave(result);
}
