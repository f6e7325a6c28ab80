// Follows the dashboard's stream; says discreetly when it is lost, and lets go of it while nobody looks.
const note = document.getElementById('dashboard-lost');
const patience = 3_000;

export const watch = (address, show) => {
  let source;
  let announcement;

  const alive = () => {
    clearTimeout(announcement);
    announcement = undefined;
    note.hidden = true;
  };

  const lost = () => {
    announcement ??= setTimeout(() => { note.hidden = false; }, patience);

    // The browser tries again by itself unless it was refused.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(open, 2 * patience);
    }
  };

  const open = () => {
    source?.close();
    source = new EventSource(address);
    source.addEventListener('open', alive);
    source.addEventListener('beat', alive);
    source.addEventListener('error', lost);
    source.addEventListener('figures', ({ data }) => {
      alive();
      show(JSON.parse(data));
    });
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      source.close();
    } else {
      open();
    }
  });
  addEventListener('pagehide', () => source.close());
  open();
};
