// Which calendar year a month of a school year lies in: pupils come back in August, though the school calendar begins in September.

export const FIRST_SCHOOL_MONTH = 8

/** @param from the year that the school year begins in: 2025 for "năm học 2025-2026" */
export const yearInSchoolYear = (month: number, from: number): number => (month >= FIRST_SCHOOL_MONTH ? from : from + 1)
