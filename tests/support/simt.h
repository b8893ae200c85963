/* simt.h: a file of kernels for the emulator, in a program that has the emulator. */
#ifndef TESTS_SUPPORT_SIMT_H
#define TESTS_SUPPORT_SIMT_H

#include "support/folder.h"

#include <dlfcn.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static bool have_kernels;

/* Compiles and loads it; 0: that was done, or there is no g++. */
static inline int load_kernels(const char *file)
{
    char command[1024];
    if (system("g++ --version >/dev/null 2>&1") != 0)
        return 0;
    snprintf(command, sizeof command, "tests/simt/compile %s %s", in_folder("kernels.so"), file);
    if (system(command) != 0)
        return -1;
    have_kernels = dlopen(in_folder("kernels.so"), RTLD_NOW) != NULL;
    if (!have_kernels)
        print_error("%s\n", dlerror());
    return have_kernels ? 0 : -1;
}

/* Skips the test without them. */
static inline void need_kernels(void)
{
    if (!have_kernels) {
        print_message("not run: there is no g++\n");
        skip();
    }
}

#endif
