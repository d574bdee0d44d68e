// What the assistant says in groups: its introduction, and what it refuses there.

/** Short: a group has not asked for it. */
export const groupIntroduction = (username: string) =>
  `Xin chào cả nhóm. Tôi trả lời câu hỏi về các kế hoạch giáo dục đã nạp, kèm nguyên văn. Hỏi bằng /hoi rồi đến câu hỏi, nhắc @${username}, hoặc trả lời tin của tôi; những tin khác tôi không đọc. Quản trị viên của nhóm đặt cơ quan và giờ nhắc ở /caidat.`
