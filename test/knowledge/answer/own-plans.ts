// Four made-up plans for the rule book of answers: a province's table, a commune's prose, two years of a district's indicators.
import { fileURLToPath } from 'node:url'

export const OWN_PLANS = fileURLToPath(new URL('plans', import.meta.url))

/** What answers call them. */
export const DIGITAL = 'Theo Kế hoạch 118/KH-UBND (năm 2026)'
export const MEALS = 'Theo Kế hoạch 27/KH-UBND (năm học 2025-2026)'
export const BOARDING_2024 = 'Theo Kế hoạch 640/KH-UBND (năm học 2024-2025)'
export const BOARDING_2025 = 'Theo Kế hoạch 715/KH-UBND (năm học 2025-2026)'
