import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { figuresCsv } from '#app/features/desk/overview/figures-csv.server.ts'
import { plainData } from '#app/http/headers.server.ts'

export const loader = answerCampaigner(
  'figures',
  async ({ request, context: { services } }) => {
    const { searchParams } = new URL(request.url)
    const { name, text } = await figuresCsv(services, searchParams)
    return new Response(text, {
      headers: {
        ...plainData,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    })
  },
)
