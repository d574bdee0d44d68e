// Numbers as Vietnamese readers write them: 1.234,5.

/** At most three decimals; plans print two. */
export const sayNumber = (value: number): string => FORMAT.format(value)

const FORMAT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 })
