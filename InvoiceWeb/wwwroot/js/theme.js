// Light or dark: the device decides until the person does. The server reads the cookie and renders the choice into the page.
const root = document.documentElement;
const darkDevice = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && darkDevice.matches);

document.addEventListener('click', (event) => {
  if (!event.target.closest('[data-theme-switch]')) {
    return;
  }

  root.dataset.theme = isDark() ? 'light' : 'dark';
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
});
