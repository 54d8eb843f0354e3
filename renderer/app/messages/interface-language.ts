import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

const files = import.meta.glob<Record<string, unknown>>('./en/*.json', { eager: true, import: 'default' });

/** The languages of the interface; the by-law has its own, from its profile. Dates and numbers are written as in it. */
export const interfaceLanguage = 'en-GB';

/** The words of the interface, ready at once: they are part of the program and nothing is fetched. */
export function startMessages(): i18n {
  const english: Record<string, Record<string, unknown>> = {};
  for (const [path, messages] of Object.entries(files)) {
    english[path.replace(/^.*\/|\.json$/g, '')] = messages;
  }
  const instance = createInstance();
  instance.use(initReactI18next);
  void instance.init({
    lng: interfaceLanguage,
    fallbackLng: 'en',
    resources: { en: english },
    defaultNS: 'app',
    initAsync: false,
    // React writes text, never markup, so nothing needs escaping.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
