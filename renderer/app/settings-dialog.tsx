import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  Link,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationInfo } from '../../shared/ipc/desktop-api.ts';
import { PersonForm } from '../features/library/person-form.tsx';
import { hrefOf } from '../state/route.ts';
import { setPerson, usePerson } from '../state/person-store.ts';
import { keyCaps } from '../state/platform-keys.ts';
import { useServices } from '../state/services.ts';
import { changeSettings, useSettings, zoomSteps } from '../state/settings-store.ts';
import { useNotices } from '../ui/notices.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';
import { AvoidSettings } from './avoid-settings.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { OwnWordsField } from './own-words-field.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(40rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  section: {
    paddingBottom: tokens.spacingVerticalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  heading: { fontSize: tokens.fontSizeBase400, margin: `${tokens.spacingVerticalS} 0 0` },
  text: { margin: 0, color: tokens.colorNeutralForeground3, lineHeight: 1.5 },
});

/** All settings: who is here, how it looks, what Tab does, how what is here is kept safe. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const { desktop } = useServices();
  const notices = useNotices();
  const person = usePerson();
  const { theme, zoom, tabKey, smartTyping, markTerms, markFindings } = useSettings();
  const [info, setInfo] = useState<ApplicationInfo | null>(null);
  const styles = useStyles();
  useEffect(() => void desktop.info().then(setInfo), [desktop]);

  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('settings.title')}</DialogTitle>
          <DialogContent>
            <Section title={t('settings.look')}>
              <Field label={t('settings.theme')}>
                <RadioGroup
                  layout="horizontal"
                  value={theme}
                  onChange={(_, data) => changeSettings({ theme: data.value as typeof theme })}
                >
                  <Radio value="system" label={t('settings.themeSystem')} />
                  <Radio value="light" label={t('settings.themeLight')} />
                  <Radio value="dark" label={t('settings.themeDark')} />
                </RadioGroup>
              </Field>
              <Field label={t('settings.zoom')}>
                <Dropdown
                  value={t('status.zoomPercent', { percent: zoom })}
                  selectedOptions={[String(zoom)]}
                  onOptionSelect={(_, data) => changeSettings({ zoom: Number(data.optionValue) })}
                >
                  {zoomSteps.map((step) => (
                    <Option key={step} value={String(step)}>
                      {t('status.zoomPercent', { percent: step })}
                    </Option>
                  ))}
                </Dropdown>
              </Field>
            </Section>
            <Section title={t('settings.writing')}>
              <Field
                label={t('settings.tab')}
                hint={t('settings.tabHint', { in: keyCaps('Mod-]').join(' '), out: keyCaps('Mod-[').join(' ') })}
              >
                <RadioGroup
                  value={tabKey}
                  onChange={(_, data) => changeSettings({ tabKey: data.value as typeof tabKey })}
                >
                  <Radio value="indent" label={t('settings.tabIndent')} />
                  <Radio value="move-focus" label={t('settings.tabFocus')} />
                </RadioGroup>
              </Field>
              <Field hint={t('settings.smartTypingHint')}>
                <Switch
                  checked={smartTyping}
                  label={t('settings.smartTyping')}
                  onChange={(_, data) => changeSettings({ smartTyping: data.checked })}
                />
              </Field>
              <Field hint={t('settings.markFindingsHint')}>
                <Switch
                  checked={markFindings}
                  label={t('settings.markFindings')}
                  onChange={(_, data) => changeSettings({ markFindings: data.checked })}
                />
              </Field>
              <Field hint={t('settings.markTermsHint', { keys: keyCaps('Mod-Alt-M').join(' ') })}>
                <Switch
                  checked={markTerms}
                  label={t('settings.markTerms')}
                  onChange={(_, data) => changeSettings({ markTerms: data.checked })}
                />
              </Field>
              <OwnWordsField />
              <AvoidSettings />
            </Section>
            <Section title={t('settings.safety')}>
              <BackupSettings info={info} onInfo={setInfo} />
            </Section>
            <Section title={t('settings.person')}>
              <p className={styles.text}>{t('settings.personText')}</p>
              <PersonForm
                initial={person}
                submitLabel={t('settings.personSave')}
                onSubmit={(changed) => {
                  setPerson(changed);
                  notices.done(t('settings.personSaved'));
                }}
              />
            </Section>
            <p className={styles.text}>
              {info === null ? null : t('settings.about', { version: info.version })}{' '}
              <Link href={hrefOf({ name: 'licences' })}>{t('commands.licences')}</Link>
            </p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  const styles = useStyles();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}
