/* What the teacher says of one piece alone: its last hidden state for `<s> piece </s>`.
 *
 * Includes the teacher's own source (from the installed package) because the forward pass is
 * not part of its public interface. Built by teacher.py into .cache/. */
#include "e5.c"

/* Writes n rows of dim floats: the piece's own last hidden state. Returns 0 on success. */
int piece_outputs(e5_model *m, const int *pieces, int n, float *out) {
    int total = 3 * n, dim = e5_dim(m);
    int *ids = malloc(sizeof(int) * total), *pos = malloc(sizeof(int) * total);
    int *first = malloc(sizeof(int) * total), *last = malloc(sizeof(int) * total);
    int *segments = malloc(sizeof(int) * (n + 1));
    float *hidden = malloc(sizeof(float) * (size_t)total * dim);
    for (int i = 0; i < n; i++) {
        segments[i] = 3 * i;
        for (int j = 0; j < 3; j++) {
            ids[3 * i + j] = j == 0 ? m->tok.bos : j == 1 ? pieces[i] : m->tok.eos;
            pos[3 * i + j] = j;
            first[3 * i + j] = 3 * i;
            last[3 * i + j] = 3 * i + 3;
        }
    }
    segments[n] = total;
    int code = forward_batch(m, ids, pos, first, last, segments, n, total, NULL, hidden);
    for (int i = 0; i < n; i++)
        memcpy(out + (size_t)i * dim, hidden + (size_t)(3 * i + 1) * dim, sizeof(float) * dim);
    free(ids); free(pos); free(first); free(last); free(segments); free(hidden);
    return code;
}

/* Writes n rows of dim floats: the piece's input embedding. */
void piece_inputs(e5_model *m, const int *pieces, int n, float *out) {
    for (int i = 0; i < n; i++)
        deq_row(m->word + (size_t)pieces[i] * m->nb_word, m->H, out + (size_t)i * m->H);
}
