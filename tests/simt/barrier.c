/* barrier.c: the barrier of all threads of a block. */
#include "order.h"

static void release(void)
{
    block.counted = block.votes;
    block.votes = 0;
    block.waiting = 0;
    order_block();
    for (unsigned i = 0; i < block.threads; i++)
        if (&threads[i] != self)
            wake(&threads[i]);
}

static void wait_for_block(const char *instruction)
{
    if (++block.waiting == block.threads)
        release();
    else
        wait_at(instruction);
}

void simt_sync_block(void)
{
    wait_for_block("__syncthreads");
}

int simt_sync_count(int predicate)
{
    block.votes += predicate != 0;
    wait_for_block("__syncthreads_count");
    return block.counted;
}
