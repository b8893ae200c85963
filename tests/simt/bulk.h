/* bulk.h: copies by the bulk copy engine, which land whenever they like. */
#ifndef SIMT_BULK_H
#define SIMT_BULK_H

#include <stdbool.h>

void bulk_enter_block(void);
/* The last thread ends: nothing may be on its way. */
void bulk_leave_block(void);
/* One of those that are on their way lands; false: there is none. */
bool bulk_land(void);
/* The same, now and then. */
void bulk_go_on(void);

#endif
