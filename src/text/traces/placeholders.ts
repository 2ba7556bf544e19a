/** Names in examples of paths: they stand for a name, or are of every machine. */
const names = new Set(
  `all all-users anyone benutzer benutzername bar default demo dein-name deinname example exemple foo guest
  ihr-name ihrname me moi my-name my-user myname mypc myuser name nom nombre placeholder public
  sample shared someone somebody test the-user user user-name user1 user_name username users usuario
  utilisateur votre-nom xxx you your your-name your-user your-username your_name your_user your_username yourname
  youruser yourusername نام کاربر نام‌کاربری نام-کاربری نام_کاربری نام-شما شما کاربری اسم المستخدم اسم-المستخدم اسمك
  بەکارهێنەر kullanici kullanıcı пользователь имя`.split(/\s+/),
);

/** Returns whether a name in a path is an example or the same on every machine: `/home/user/`, `C:\Users\Public`. */
export const isPlaceholder = (name: string): boolean => {
  const plain = name.toLowerCase().replace(/[.…]+$/, '');
  return names.has(plain) || /^x+$/.test(plain) || /^(?:your|my|the)[-_]/.test(plain);
};
