/* libxlsxwriter, which writes the workbook of finance. */
#include <xlsxwriter.h>
