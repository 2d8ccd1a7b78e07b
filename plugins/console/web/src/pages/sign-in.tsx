import { useState } from 'preact/hooks'
import { signIn } from '../api.js'
import { Problem } from '../components.js'
import { t } from '../i18n.js'

export function SignInPage () {
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  async function submit (event: SubmitEvent) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    setBusy(true)
    setError(undefined)
    try {
      await signIn(String(new FormData(form).get('key')).trim())
    } catch (problem) {
      setError(problem)
      form.reset()
    }
    setBusy(false)
  }

  return (
    <form class='card sign-in' onSubmit={submit}>
      <h1>{t('signIn')}</h1>
      <p>{t('signInHint')}</p>
      <label>{t('operatorKey')}<input name='key' type='password' required maxLength={512} autocomplete='current-password' autofocus /></label>
      <Problem error={error} />
      <button class='primary' disabled={busy}>{t('signIn')}</button>
    </form>
  )
}
