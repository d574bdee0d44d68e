// Numbers as Vietnamese plans print them: comma for decimals, dot for thousands, and the other way round on the same page.

/**
 * "95,58" → 95.58, "95.022" → 95022, "81.9" → 81.9, "1.234,5" → 1234.5, "100,0" → 100; undefined for anything else.
 * A single mark before exactly three digits is a thousands mark when it is a dot, a decimal comma otherwise.
 */
export function parseNumber(printed: string): number | undefined {
  const text = printed.trim()
  if (!/^[+-]?\d[\d.,]*$/.test(text) || /[.,]$/.test(text)) return undefined
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'))
  if (/^[+-]?\d{1,3}(,\d{3}){2,}$/.test(text)) return Number(text.replace(/,/g, ''))
  if (/^[+-]?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'))
  return undefined
}

/** 17.1 → "17,1", 12000 → "12.000"; at most two decimals. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(Math.round(value * 100) / 100).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}
