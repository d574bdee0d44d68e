// Small nested values as JSON text in a column, and back. The column's type remembers what its text holds.
declare const held: unique symbol

export type StoredJson<Value> = string & { readonly [held]: Value }

export function toStored<Value>(value: Value): StoredJson<Value> {
  // The one door: the text is made from a value of that type.
  return JSON.stringify(value) as StoredJson<Value>
}

/** The type is trusted, not checked: this folder alone writes these columns, through `toStored`. */
export function fromStored<Value>(text: StoredJson<Value>): Value {
  return JSON.parse(text) as Value
}
