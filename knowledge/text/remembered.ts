// Pure functions of a short text that are asked the same again and again: cells and heads of tables repeat within a plan and over plans.

/** Cells are shorter; a longer text hardly comes twice. */
const LONGEST = 300
/** An office's agencies and times are some hundreds; this many texts of that length are a few megabytes. */
const MOST_KNOWN = 4_000

/**
 * The same function, which keeps what it made of short texts. It forgets all when it is full: a document of
 * nothing but different cells then costs what it cost before, and the next one finds room.
 *
 * @param make pure, and what it gives is never changed by who takes it
 */
export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const read = rememberedFor<Value, undefined>(make)
  return (text) => read(text, undefined)
}

/** The same, for functions that also need what holds for a whole document, as its year does; only the last one is kept for a text. */
export function rememberedFor<Value, Setting extends number | undefined>(
  make: (text: string, setting: Setting) => Value,
): (text: string, setting: Setting) => Value {
  const known = new Map<string, { readonly value: Value; readonly setting: Setting }>()
  return (text, setting) => {
    if (text.length > LONGEST) return make(text, setting)
    const before = known.get(text)
    if (before && before.setting === setting) return before.value
    const value = make(text, setting)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(text, { value, setting })
    return value
  }
}
