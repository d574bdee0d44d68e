// Counts of communes and districts on both sides of the day on which these were put together anew: no progress from one to the other.

/** Since then communes are fewer and districts are none (Law on the organisation of local government, 72/2025/QH15). */
const REORGANISED = 2025
const COUNTED_UNITS = /(?<!\p{L})(?:xã|phường|huyện|thị xã)(?!\p{L})/iu

/** @param fromYear in which the period of the earlier value begins, @param toYear that of the later one */
export function crossesReorganisation(
  { indicator, unit }: { readonly indicator: string; readonly unit: string | undefined },
  fromYear: number,
  toYear: number,
): boolean {
  return (
    COUNTED_UNITS.test(`${indicator} ${unit ?? ''}`) && unit !== '%' && fromYear < REORGANISED && toYear >= REORGANISED
  )
}

export const REORGANISATION_NOTE =
  'Lưu ý: từ 1/7/2025 các xã, phường đã được sắp xếp lại và không còn cấp huyện, hai số khác nền: chênh lệch không hẳn là tăng hay giảm.'
