import { answerCampaignerFile } from '#app/features/accounts/answer-campaigner-file.server.ts'
import { figuresCsv } from '#app/features/desk/overview/figures-csv.server.ts'
import { plainData } from '#app/http/headers.server.ts'

export const loader = answerCampaignerFile(
  'figures',
  async ({ request, context: { services } }, by) => {
    const { searchParams } = new URL(request.url)
    const { name, text } = await figuresCsv(services, by, searchParams)
    return new Response(text, {
      headers: {
        ...plainData,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    })
  },
)
