/* wgmma.h: products by groups of four warps. */
#ifndef SIMT_WGMMA_H
#define SIMT_WGMMA_H

void wgmma_enter_block(void);

#endif
