// What the name of an indicator begins with where it says itself that it is a share or a count.

/** As written: folded, "sở" is like "số". Part of a pattern with the flags "iu". */
export const MEASURE_WORD = String.raw`(?:(?:tỷ|tỉ) lệ|tổng|số)`
