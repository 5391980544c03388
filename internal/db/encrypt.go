package db

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"

	"filippo.io/age"
)

// ErrSecret says that a passphrase or an identity does not open a sealed file.
var ErrSecret = errors.New("wrong passphrase or identity")

// encrypted is how every file of age begins.
const encrypted = "age-encryption.org/v1\n"

// IsEncrypted reports whether the file at path was encrypted with age.
func IsEncrypted(path string) (bool, error) {
	file, err := OpenRegular(path)
	if err != nil {
		return false, explain(err, path)
	}
	defer file.Close()
	head := make([]byte, len(encrypted))
	n, err := io.ReadFull(file, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return false, explain(err, path)
	}
	return n == len(encrypted) && string(head) == encrypted, nil
}

// Encrypt encrypts the file at from into a new file at path, 0600, for the recipients
// of age. It appears under its name only when it is complete and on the disk.
func Encrypt(from, path string, recipients ...age.Recipient) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s is there already; it was left alone", path)
	}
	in, err := os.Open(from)
	if err != nil {
		return explain(err, from)
	}
	defer in.Close()
	part := path + ".part"
	written := sha256.New()
	err = fill(part, func(out io.Writer) error {
		into, err := age.Encrypt(io.MultiWriter(out, written), recipients...)
		if err != nil {
			return err
		}
		if _, err := io.Copy(into, in); err != nil {
			return err
		}
		return into.Close()
	})
	if err == nil {
		err = readBack(part, written.Sum(nil))
	}
	if err == nil {
		err = publish(part, path)
	}
	if err != nil {
		os.Remove(part)
	}
	return explain(err, path)
}

// readBack compares a file with the sum of what was written to it.
func readBack(path string, want []byte) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	read := sha256.New()
	if _, err := io.Copy(read, file); err != nil {
		return err
	}
	if !bytes.Equal(read.Sum(nil), want) {
		return fmt.Errorf("what was written to %s cannot be read back; check the disk", path)
	}
	return nil
}

// Decrypt decrypts the file at path into a new file at to, 0600. ErrSecret if none
// of the identities opens it, ErrCut if it is not whole.
func Decrypt(path, to string, identities ...age.Identity) error {
	in, err := os.Open(path)
	if err != nil {
		return explain(err, path)
	}
	defer in.Close()
	from, err := age.Decrypt(bufio.NewReader(in), identities...)
	var none *age.NoIdentityMatchError
	if errors.As(err, &none) {
		return fmt.Errorf("%s does not open: %w", path, ErrSecret)
	}
	if err != nil {
		return fmt.Errorf("%s is %w (%v)", path, ErrCut, err)
	}
	err = fill(to, func(out io.Writer) error {
		if _, err := io.Copy(out, from); err != nil {
			var machine *os.PathError
			if errors.As(err, &machine) {
				return explain(err, to)
			}
			return fmt.Errorf("%s is %w (%v)", path, ErrCut, err)
		}
		return nil
	})
	if err != nil {
		os.Remove(to)
	}
	return err
}

// fill makes a new file, 0600, and lets fn write it.
func fill(path string, fn func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return explain(err, path)
	}
	defer file.Close()
	file.Chmod(0o600) // whatever the umask; a stick may have no rights to give
	out := bufio.NewWriterSize(file, 1<<16)
	if err := fn(out); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return file.Sync()
}
