import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { startMessages } from './messages/interface-language.ts';
import { Opening } from './opening.tsx';
import { WindowTheme } from './window-theme.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its root');

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={startMessages()}>
      <WindowTheme>
        <Opening />
      </WindowTheme>
    </I18nextProvider>
  </StrictMode>,
);
