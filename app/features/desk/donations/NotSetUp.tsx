import { Section } from '#app/ui/desk/Section.tsx'

/** What is missing before anybody can give. */
export function NotSetUp() {
  return (
    <Section title="Donations are not set up" id="set-up">
      <p>
        Visitors read that gifts are not taken here. Gifts are paid at Stripe;
        whoever runs the server sets that up:
      </p>
      <ol>
        <li>
          Open an account at Stripe, best one of its own, and make a restricted
          key and a webhook there. docs/donations.md names every permission and
          every event.
        </li>
        <li>
          Set <code>STRIPE_SECRET_KEY</code> and{' '}
          <code>STRIPE_WEBHOOK_SECRET</code> for the web process and for the
          worker, and start both again.
        </li>
        <li>
          Give a small amount, refund it here, and look whether the next
          comparison explains all of it.
        </li>
      </ol>
    </Section>
  )
}
