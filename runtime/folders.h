/* folders.h: a folder and those above it. */
#ifndef DDP_FOLDERS_H
#define DDP_FOLDERS_H

/* Makes those that are not there. 0, or -1 with errno. */
int make_folders(const char *path);

#endif
