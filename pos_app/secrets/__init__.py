"""Keys of the till: where they are kept, and the code on paper that brings one back.

The operating system's keyring is the place for them; without one a file sealed by the owner's
passphrase, and only if the owner wants it so, a file that nothing but its permissions protects.
"""
