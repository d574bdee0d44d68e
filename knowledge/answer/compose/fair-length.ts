// How long each of several texts may be, so that all fit together.

/** The greatest length for which all fit: what short ones leave is the long ones'. @param total characters for all */
export function fairLength(lengths: readonly number[], total: number): number {
  let left = total
  const ascending = lengths.toSorted((a, b) => a - b)
  for (const [index, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index))
    if (length > share) return share
    left -= length
  }
  return ascending.at(-1) ?? 0
}
