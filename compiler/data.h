/* data.h: `ddpc data`: data sets to train on. */
#ifndef DDPC_DATA_H
#define DDPC_DATA_H

/* ddpc data synth DIR [--records N] [--seed S]   renders DIR
   ddpc data cifar10 DIR                          downloads and unpacks DIR/cifar-10-batches-bin
   argv[0] is "data". Returns the exit status; what it makes is there whole or not at all. */
int data_command(int argc, char **argv);

/* A data set to download: a .tar.gz with one folder in it. */
struct archive {
    const char *url, *sha256, *folder;
};

/* Makes DIR/folder. Returns the exit status. */
int fetch_archive(const struct archive *archive, const char *directory);

#endif
