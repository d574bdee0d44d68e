// What the assistant says about spoken questions.

/** Above the answer, so that a mishearing is seen at once. */
export const heard = (text: string) => `Tôi nghe được: “${text}”`

export const VOICE_OFF = 'Trợ lý ở đây chưa nghe được tin thoại. Anh/chị gõ câu hỏi giúp tôi nhé.'

export const VOICE_TOO_LONG =
  'Tin thoại này dài quá. Anh/chị nói lại ngắn hơn, dưới 2 phút, hoặc gõ câu hỏi giúp tôi nhé.'

export const VOICE_NOTHING = 'Tôi không nghe rõ câu nào. Anh/chị nói lại gần máy hơn, hoặc gõ câu hỏi giúp tôi nhé.'

export const VOICE_OVER_BUDGET = 'Hôm nay tôi đã nghe hết số tin thoại cho phép. Anh/chị gõ câu hỏi giúp tôi nhé.'

export const VOICE_FAILED =
  'Hiện tôi chưa nghe được tin thoại. Anh/chị thử lại sau ít phút, hoặc gõ câu hỏi giúp tôi nhé.'
