import { useEffect, useState } from 'preact/hooks'
import { info } from '../../api.js'
import { Problem } from '../../components.js'
import { t } from '../../i18n.js'
import { Controls } from './controls.js'
import { Phone } from './phone.js'
import { control, type JournalEntry, type SimulatedAccount } from './simulator.js'
import { Timeline } from './timeline.js'

const POLL_MS = 1000
const ENTRIES = 300
const FIRST_USERS = ['alice', 'bob', 'carol']

export function TryPage () {
  const [journal, setJournal] = useState<JournalEntry[]>()
  const [accounts, setAccounts] = useState<SimulatedAccount[]>([])
  const [chosen, setChosen] = useState<string>()
  const [users, setUsers] = useState(FIRST_USERS)
  const [user, setUser] = useState(FIRST_USERS[0]!)
  const [view, setView] = useState<'phone' | 'timeline' | 'controls'>('phone')
  const [error, setError] = useState<unknown>()

  async function refresh () {
    try {
      const entries = await control<JournalEntry[]>('journal', { query: { limit: ENTRIES } })
      setJournal(before => before !== undefined && before.at(-1)?.id === entries.at(-1)?.id && before.length === entries.length ? before : entries)
      setError(undefined)
    } catch (problem) {
      setError(problem instanceof TypeError ? t('unreachable') : problem)
    }
  }

  useEffect(() => {
    control<SimulatedAccount[]>('accounts').then(found => {
      setAccounts(found)
      setUsers(users => [...new Set([...users, ...found.flatMap(account => account.users.map(({ name }) => name))])])
    }, setError)
    let timer: ReturnType<typeof setTimeout>
    const poll = async () => {
      if (!document.hidden) await refresh()
      timer = setTimeout(poll, POLL_MS)
    }
    poll()
    return () => clearTimeout(timer)
  }, [])

  const appid = chosen ?? accounts[0]?.appid ?? info.value?.appids[0]
  const tabs = [['phone', t('phoneOf', { name: user })], ['timeline', t('timeline')], ['controls', t('faults')]] as const
  return (
    <>
      <h1 class='visually-hidden'>{t('try')}</h1>
      <Problem error={error} />
      <div class='tabs' role='group' aria-label={t('try')}>
        {tabs.map(([name, title]) => <button key={name} aria-pressed={view === name} onClick={() => setView(name)}>{title}</button>)}
      </div>
      <div class='try' data-view={view}>
        <section class='phone-column' aria-label={t('phoneOf', { name: user })}>
          <div class='row'>
            <label>{t('user')} <select value={user} onChange={event => setUser(event.currentTarget.value)}>{users.map(name => <option key={name}>{name}</option>)}</select></label>
            <AddUser onAdd={name => { setUsers([...new Set([...users, name])]); setUser(name) }} />
            {accounts.length > 1 && <label>{t('account')} <select value={appid} onChange={event => setChosen(event.currentTarget.value)}>{accounts.map(account => <option key={account.appid}>{account.appid}</option>)}</select></label>}
          </div>
          {appid !== undefined && <Phone key={`${appid} ${user}`} appid={appid} user={user} journal={journal} refresh={refresh} />}
        </section>
        <Timeline journal={journal} refresh={refresh} />
        <Controls refresh={refresh} />
      </div>
    </>
  )
}

function AddUser ({ onAdd }: { onAdd: (name: string) => void }) {
  const [open, setOpen] = useState(false)
  if (!open) return <button class='small' onClick={() => setOpen(true)}>{t('addUser')}</button>
  function submit (event: SubmitEvent) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name')).trim()
    if (name !== '') onAdd(name)
    setOpen(false)
  }
  return <form class='row' onSubmit={submit}><input name='name' aria-label={t('userName')} placeholder={t('userName')} maxLength={64} autofocus /><button class='small'>{t('save')}</button></form>
}
