// What is worked out once of an object that never changes, and goes with it: the indexes of a snapshot, a table as numbers.

/**
 * The same function, which works only once for each object.
 *
 * @param make pure, and neither the object nor what it gives is ever changed
 */
export function keptWith<Source extends object, Made>(make: (source: Source) => Made): (source: Source) => Made {
  const kept = new WeakMap<Source, { readonly made: Made }>()
  return (source) => {
    const known = kept.get(source) ?? { made: make(source) }
    kept.set(source, known)
    return known.made
  }
}
