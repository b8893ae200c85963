/* capture.c: work that is kept as a graph instead of done. A stream joins a capture by waiting for an event that was
   recorded in it; at the end all work must lie before what the first stream did last. */
#include "queue.h"

#include "simt/core.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct CUgraph_st {
    unsigned references; /* its own, and one for each that was made of it */
    struct work **nodes; /* each behind all those that it comes after */
    size_t count;
};

struct CUgraphExec_st {
    CUgraph graph;
    bool *done;
    size_t left;
    const struct work *running; /* the launch that goes on; others wait */
};

struct capture {
    unsigned number;
    CUgraph graph;
    CUstream origin;
    int mode;
    pthread_t thread;
    bool invalid;
};

/* ---- work */

CUresult capture_work(CUstream stream, struct work *work)
{
    CUgraph graph = stream->capture->graph;
    struct frontier *const frontier = &stream->frontier;
    if (stream->capture->invalid) {
        drop_work(work);
        return CUDA_ERROR_STREAM_CAPTURE_INVALIDATED;
    }
    work->number = graph->count;
    work->after = frontier->at;
    work->after_count = frontier->count;
    graph->nodes = reallocarray(graph->nodes, graph->count + 1, sizeof *graph->nodes);
    graph->nodes[graph->count++] = work;
    *frontier = (struct frontier){malloc(sizeof *frontier->at), 1};
    *frontier->at = work;
    return CUDA_SUCCESS;
}

static void add_frontier(struct frontier *to, const struct frontier *from)
{
    to->at = reallocarray(to->at, to->count + from->count + 1, sizeof *to->at);
    memcpy(to->at + to->count, from->at, from->count * sizeof *from->at);
    to->count += from->count;
}

static void clear_frontier(struct frontier *frontier)
{
    free(frontier->at);
    *frontier = (struct frontier){0};
}

void capture_record(CUevent event, CUstream stream)
{
    event->capture = stream->capture->number;
    clear_frontier(&event->frontier);
    add_frontier(&event->frontier, &stream->frontier);
}

static struct capture *find(unsigned number)
{
    for (unsigned i = 0; i < stream_count; i++)
        if (streams[i]->capture && streams[i]->capture->number == number)
            return streams[i]->capture;
    return NULL;
}

CUresult capture_wait(CUstream stream, CUevent event)
{
    struct capture *const capture = find(event->capture);
    if (!event->capture)
        return complain(CUDA_ERROR_STREAM_CAPTURE_ISOLATION, "a capture waits for an event from outside of it");
    if (!capture)
        return complain(CUDA_ERROR_CAPTURED_EVENT, "a wait for an event of a capture that has ended");
    if (stream->capture && stream->capture != capture)
        return CUDA_ERROR_STREAM_CAPTURE_MERGE;
    stream->capture = capture;
    add_frontier(&stream->frontier, &event->frontier);
    return CUDA_SUCCESS;
}

bool disturb_captures(void)
{
    bool disturbed = false;
    for (unsigned i = 0; i < stream_count; i++) {
        struct capture *const capture = streams[i]->capture;
        if (capture && (capture->mode == CU_STREAM_CAPTURE_MODE_GLOBAL ||
                        (capture->mode == CU_STREAM_CAPTURE_MODE_THREAD_LOCAL &&
                         pthread_equal(capture->thread, pthread_self()))))
            disturbed = capture->invalid = true;
    }
    return disturbed;
}

/* ---- from the beginning to the end */

CUresult cuStreamBeginCapture_v2(CUstream stream, int mode)
{
    static unsigned captures;
    CUresult result = enter(ALLOWED);
    if (!result && (!stream || stream->capture))
        result = CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED;
    if (!result) {
        stream->capture = calloc(1, sizeof *stream->capture);
        *stream->capture = (struct capture){.number = ++captures,
                                            .graph = calloc(1, sizeof(struct CUgraph_st)),
                                            .origin = stream,
                                            .mode = mode,
                                            .thread = pthread_self()};
        stream->capture->graph->references = 1;
    }
    return leave(result);
}

static size_t count_before(const struct work *work, bool *seen)
{
    size_t count = !seen[work->number];
    if (count) {
        seen[work->number] = true;
        for (size_t i = 0; i < work->after_count; i++)
            count += count_before(work->after[i], seen);
    }
    return count;
}

static bool is_joined(const struct capture *capture)
{
    const struct frontier *const last = &capture->origin->frontier;
    bool *const seen = calloc(capture->graph->count + 1, sizeof *seen);
    size_t count = 0;
    for (size_t i = 0; i < last->count; i++)
        count += count_before(last->at[i], seen);
    free(seen);
    return count == capture->graph->count;
}

static void release(CUgraph graph)
{
    if (--graph->references)
        return;
    for (size_t i = 0; i < graph->count; i++)
        drop_work(graph->nodes[i]);
    free(graph->nodes);
    free(graph);
}

/* Its streams are as before. */
static void end(struct capture *capture)
{
    for (unsigned i = 0; i < stream_count; i++)
        if (streams[i]->capture == capture) {
            streams[i]->capture = NULL;
            clear_frontier(&streams[i]->frontier);
        }
    free(capture);
}

CUresult cuStreamEndCapture(CUstream stream, CUgraph *graph)
{
    CUresult result = enter(ALLOWED);
    struct capture *const capture = result ? NULL : stream->capture;
    *graph = NULL;
    if (!capture || capture->origin != stream)
        return leave(result ? result : CUDA_ERROR_STREAM_CAPTURE_UNMATCHED);
    if (capture->invalid)
        result = CUDA_ERROR_STREAM_CAPTURE_INVALIDATED;
    else if (!is_joined(capture))
        result = complain(CUDA_ERROR_STREAM_CAPTURE_UNJOINED, "work of a capture that its first stream does not wait for");
    if (result)
        release(capture->graph);
    else
        *graph = capture->graph;
    end(capture);
    return leave(result);
}

/* ---- graphs */

CUresult cuGraphInstantiateWithFlags(CUgraphExec *exec, CUgraph graph, unsigned long long flags)
{
    (void)flags;
    const CUresult result = enter(ALLOWED);
    if (!result) {
        *exec = calloc(1, sizeof **exec);
        (*exec)->graph = graph;
        (*exec)->done = calloc(graph->count + 1, sizeof *(*exec)->done);
        graph->references++;
    }
    return leave(result);
}

struct replay {
    struct work work;
    CUgraphExec exec;
};

static bool is_ready(const struct CUgraphExec_st *exec, const struct work *node)
{
    for (size_t i = 0; i < node->after_count; i++)
        if (!exec->done[node->after[i]->number])
            return false;
    return !exec->done[node->number];
}

/* One node, drawn among those whose turn it is. */
static enum progress go_on(CUgraphExec exec)
{
    const size_t count = exec->graph->count, start = draw(count);
    for (size_t i = 0; i < count; i++) {
        struct work *const node = exec->graph->nodes[(start + i) % count];
        const enum progress progress = is_ready(exec, node) ? node->go(node) : BLOCKED;
        if (progress == FINISHED) {
            exec->done[node->number] = true;
            exec->left--;
        }
        if (progress != BLOCKED)
            return exec->left ? AGAIN : FINISHED;
    }
    return BLOCKED;
}

static enum progress go_replay(struct work *work)
{
    CUgraphExec exec = ((struct replay *)work)->exec;
    if (exec->running && exec->running != work)
        return BLOCKED;
    if (!exec->running) {
        exec->running = work;
        exec->left = exec->graph->count;
        memset(exec->done, 0, exec->left * sizeof *exec->done);
    }
    const enum progress progress = exec->left ? go_on(exec) : FINISHED;
    if (progress == FINISHED)
        exec->running = NULL;
    return progress;
}

CUresult cuGraphLaunch(CUgraphExec exec, CUstream stream)
{
    CUresult result = enter(ALLOWED);
    if (!result) {
        struct replay *const replay = new_work(sizeof *replay, go_replay);
        replay->exec = exec;
        result = enqueue(stream, &replay->work);
    }
    return leave(result);
}

CUresult cuGraphDestroy(CUgraph graph)
{
    const CUresult result = enter(ALLOWED);
    if (!result)
        release(graph);
    return leave(result);
}

CUresult cuGraphExecDestroy(CUgraphExec exec)
{
    const CUresult result = enter(ALLOWED);
    if (!result) {
        release(exec->graph);
        free(exec->done);
        free(exec);
    }
    return leave(result);
}
