/** The page that shows what became of an act, or of its proposal. */
export function placeOfBegun(
  begun: { act: string } | { approval: string },
): string {
  return 'act' in begun
    ? `/desk/signatures/acts/${begun.act}`
    : `/desk/approvals/${begun.approval}`
}
